/** Where customers live: names, addresses and telephone numbers as they are there. */
export interface Region {
  language: string
  weight: number
  first: readonly string[]
  last: readonly string[]
  cities: readonly [postcode: string, city: string][]
  streets: readonly string[]
  address: (street: string, number: number, postcode: string, city: string) => string
  /** What stands before the digits that tell people apart, and how many of these there are. */
  phone: readonly [prefix: string, digits: number]
}

const streetFirst: Region['address'] = (street, number, postcode, city) =>
  `${street} ${number}, ${postcode} ${city}`
const numberFirst: Region['address'] = (street, number, postcode, city) =>
  `${number} ${street}, ${postcode} ${city}`
const british: Region['address'] = (street, number, postcode, city) =>
  `${number} ${street}, ${city} ${postcode}`

const list = (text: string) => text.split(', ')

export const REGIONS: readonly Region[] = [
  {
    language: 'et',
    weight: 26,
    first: list(
      'Mari, Jaan, Liis, Toomas, Katrin, Mihkel, Piret, Siim, Kadri, Rasmus, Helena, Margus, Triin, Oskar',
    ),
    last: list('Tamm, Saar, Sepp, Mägi, Kask, Kukk, Rebane, Ilves, Pärn, Koppel, Õun, Lepik, Vaher, Kallas'),
    cities: [
      ['10133', 'Tallinn'],
      ['51004', 'Tartu'],
      ['80010', 'Pärnu'],
      ['20308', 'Narva'],
    ],
    streets: list('Pikk tänav, Lai tänav, Kalda tee, Tartu maantee, Koidu tänav, Ranna tee'),
    address: streetFirst,
    phone: ['+37255', 6],
  },
  {
    language: 'fi',
    weight: 12,
    first: list('Aino, Eero, Helmi, Juhani, Kaisa, Lauri, Noora, Onni, Sanni, Ville'),
    last: list('Korhonen, Virtanen, Mäkinen, Nieminen, Laine, Heikkinen, Järvinen, Salmi, Ranta'),
    cities: [
      ['00100', 'Helsinki'],
      ['33100', 'Tampere'],
      ['20100', 'Turku'],
    ],
    streets: list('Museokatu, Puistokatu, Rantakatu, Kirkkokatu, Satamakatu'),
    address: streetFirst,
    phone: ['+35840', 7],
  },
  {
    language: 'de',
    weight: 16,
    first: list('Anna, Jonas, Lena, Felix, Johanna, Lukas, Miriam, Paul, Sofie, Tobias, Zeynep, Emre'),
    last: list('Schmidt, Weber, Wagner, Brandt, Krüger, Hofmann, Vogel, Yılmaz, Groß, Lehmann, Schäfer'),
    cities: [
      ['10969', 'Berlin'],
      ['20095', 'Hamburg'],
      ['80331', 'München'],
      ['04109', 'Leipzig'],
    ],
    streets: list('Lindenstraße, Hauptstraße, Gartenweg, Mühlenweg, Rosengasse, Bahnhofstraße'),
    address: streetFirst,
    phone: ['+491512', 7],
  },
  {
    language: 'en',
    weight: 16,
    first: list('Olivia, Liam, Amara, Niamh, George, Priya, Chloe, Omar, Freya, Kwame, Grace, Hassan, Ravi'),
    last: list("Murphy, Patel, O'Brien, Walker, Okafor, Khan, Hughes, Mensah, Bennett, Clarke, Iyer, Doyle"),
    cities: [
      ['LS1 4AB', 'Leeds'],
      ['M4 1HQ', 'Manchester'],
      ['EH1 2NG', 'Edinburgh'],
      ['BS1 5TR', 'Bristol'],
    ],
    streets: list('High Street, Mill Lane, Harbour Road, Station Road, Church Lane, Park Avenue'),
    address: british,
    phone: ['+447400', 6],
  },
  {
    language: 'fr',
    weight: 8,
    first: list('Chloé, Mathieu, Léa, Antoine, Inès, Julien, Leïla, Hugo, Manon, Yanis'),
    last: list('Martin, Dubois, Lefèvre, Benali, Moreau, Girard, Fontaine, Haddad, Roux'),
    cities: [
      ['75011', 'Paris'],
      ['69002', 'Lyon'],
      ['31000', 'Toulouse'],
    ],
    streets: list('rue de la Paix, rue du Port, avenue Victor Hugo, rue des Lilas'),
    address: numberFirst,
    phone: ['+3361', 7],
  },
  {
    language: 'es',
    weight: 8,
    first: list('Sofía, Mateo, Lucía, Diego, Carmen, Álvaro, Marta, Rafael, Irene, Tomás'),
    last: list('García, Ortega, Fernández, Navarro, Pinto, Ruiz, Iglesias, Costa, Molina'),
    cities: [
      ['28013', 'Madrid'],
      ['08002', 'Barcelona'],
      ['41001', 'Sevilla'],
    ],
    streets: list('Calle Mayor, Calle del Prado, Avenida de la Constitución, Calle Nueva'),
    address: streetFirst,
    phone: ['+3461', 7],
  },
  {
    language: 'sv',
    weight: 7,
    first: list('Elsa, Nils, Freja, Henrik, Ingrid, Sven, Astrid, Axel, Noor, Lovisa'),
    last: list('Lindqvist, Berg, Dahl, Nyström, Åkesson, Holm, Sjöberg, Larsson, Ek'),
    cities: [
      ['11122', 'Stockholm'],
      ['41103', 'Göteborg'],
      ['21122', 'Malmö'],
    ],
    streets: list('Storgatan, Drottninggatan, Kungsgatan, Skolgatan, Hamngatan'),
    address: streetFirst,
    phone: ['+4670', 7],
  },
  {
    language: 'pl',
    weight: 7,
    first: list('Łukasz, Hanna, Marek, Zofia, Piotr, Agnieszka, Kamil, Ewa, Tomasz, Iga'),
    last: list('Nowak, Wiśniewska, Zieliński, Kowalczyk, Dąbrowska, Mazur, Król, Pawlak'),
    cities: [
      ['00113', 'Warszawa'],
      ['31042', 'Kraków'],
      ['80831', 'Gdańsk'],
    ],
    streets: list('Ulica Długa, Ulica Polna, Ulica Krótka, Ulica Słoneczna'),
    address: streetFirst,
    phone: ['+4850', 7],
  },
]
