import type { DemoShop } from '#lib/widget/sign-demo-shopper.ts'
import { kettle, mugs, pan } from './drawings.ts'

interface Product {
  name: string
  detail: string
  price: string
  drawing: string
}

const PRODUCTS: Product[] = [
  {
    name: 'Aalto kettle, red',
    detail: '1.7 l, enamelled steel',
    price: '€89',
    drawing: kettle('A red kettle', '#b8402f', '#973022'),
  },
  {
    name: 'Aalto kettle, blue',
    detail: '1.7 l, enamelled steel',
    price: '€89',
    drawing: kettle('A blue kettle', '#3f6690', '#31527a'),
  },
  { name: 'Saar pan', detail: '28 cm, cast iron', price: '€64', drawing: pan('A cast-iron pan') },
  { name: 'Metsa mugs', detail: 'Set of two, stoneware', price: '€32', drawing: mugs('Two mugs') },
]

/** The whole page; what comes from outside is written as text. */
export function shopPage({ widgetKey, shopper }: DemoShop): string {
  const identity = shopper ? ` data-identity="${escapeHtml(shopper.identityToken)}"` : ''
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Kann &amp; Kodu · demo shop</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/demo/shop.css">
<script src="/widget.js" data-widget="${escapeHtml(widgetKey)}"${identity} async></script>
</head>
<body>
<aside class="demo" aria-label="Demo"><strong>Demo</strong> This shop is made up, so that you can try the chat. ${accountLine(shopper?.name)}</aside>
<header>
<a class="brand" href="/demo">Kann &amp; Kodu</a>
<nav aria-label="Shop"><a href="#kettles">Kettles</a><a href="#help">Delivery and returns</a></nav>
</header>
<main>
<section class="hero">
<div><h1>Things for the kitchen that stay for good.</h1>
<p>Kettles, pans and mugs from small makers around the Baltic. Ask us anything: somebody who knows the things answers.</p></div>
${kettle('A red kettle', '#b8402f', '#973022')}
</section>
<section id="kettles" aria-labelledby="things"><h2 id="things">In the shop now</h2>
<ul class="products">${PRODUCTS.map(productCard).join('')}</ul></section>
<section id="help" class="help" aria-labelledby="delivery"><h2 id="delivery">Delivery and returns</h2>
<p>Delivered in two days. If it is not what you wanted, tell us in the chat within 30 days; we swap it at your door.</p></section>
</main>
<footer>Kann &amp; Kodu is no real shop; nothing here can be bought.</footer>
</body>
</html>`
}

const productCard = ({ name, detail, price, drawing }: Product) =>
  `<li>${drawing}<h3>${name}</h3><p>${detail}</p><p class="price">${price}</p></li>`

const accountLine = (name: string | undefined) =>
  name
    ? `Signed in as <b dir="auto">${escapeHtml(name)}</b>. <a href="/demo">Sign out</a>`
    : '<a href="/demo?as=customer1">Sign in as customer1</a>'

const escapeHtml = (value: string) =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
