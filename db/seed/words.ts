// prettier-ignore
export const FIRST_NAMES = ['Elin', 'Jonas', 'Mei', 'Rafael', 'Sofia', 'David', 'Noor', 'Amara', 'Liam', 'Olivia', 'Mateo', 'Yuki', 'Priya', 'Omar', 'Chloé', 'Łukasz', 'Zeynep', 'Ivana', 'Kwame', 'Freya', 'Tomás', 'Aisha', 'Henrik', 'Giulia', 'Ravi', 'Ana', 'Niamh', 'Sven', 'Leïla', 'Marek', 'Hana', 'Diego', 'Ingrid', 'Paulo', 'Katya', 'Yusuf', 'Emma', 'Finn', 'Marta', 'Nils']
// prettier-ignore
export const LAST_NAMES = ['Ortega', 'Wong', 'Pinto', 'Kallas', 'Brandt', 'Haddad', 'Okafor', 'Murphy', 'Schmidt', 'Rossi', 'Tanaka', 'Patel', 'Nowak', 'Demir', 'Horvat', 'Mensah', 'Larsen', 'Silva', 'Khan', 'Lindqvist', 'Bianchi', 'Iyer', 'García',
  "O'Brien", 'Berg', 'Benali', 'Novák', 'Sato', 'Fernández', 'Dahl', 'Costa', 'Petrov', 'Yılmaz', 'Miller', 'Weber', 'Järvinen']
// prettier-ignore
export const STREETS = ['Lai', 'Pikk', 'Harbour Road', 'Mill Lane', 'Rosengasse', 'Via Roma', 'Calle Mayor', 'Storgatan', 'Kirkegata', 'Rue du Port']
// prettier-ignore
export const CITIES = ['10133 Tallinn', '51004 Tartu', '00100 Helsinki', '10115 Berlin', '75011 Paris', '20121 Milano', '28013 Madrid', '0150 Oslo', '11122 Stockholm', '1012 Amsterdam']
// prettier-ignore
export const PRODUCTS = [['Aalto kettle, red, 1.7 l', 8900], ['Aalto kettle, blue, 1.7 l', 8900], ['Aalto kettle, steel, 1.7 l', 9400], ['Saar frying pan, 28 cm', 5900], ['Saar saucepan, 2 l', 4700], ['Meri knife set, 5 pieces', 12900], ['Meri bread knife', 3900], ['Laine mug, green', 1400], ['Laine mug, sand', 1400], ['Kivi mortar, granite', 3200], ['Tuul toaster, white', 6900], ['Tuul hand blender', 5400], ['Puu chopping board, oak', 4400], ['Puu salad bowl', 3600], ['Ahi casserole, cast iron, 5 l', 15900], ['Ahi baking dish', 3300], ['Kohv grinder', 7800], ['Kohv filter machine', 13900], ['Linane tea towels, 3 pieces', 1900], ['Rand picnic set', 6400]] as const
// prettier-ignore
export const PROBLEMS = ['it arrived with a crack in the handle', 'the colour is not the one I ordered', 'the parcel never came', 'I was charged twice', 'the lid does not close', 'it stopped heating after a week', 'half of the set is missing', 'the box was open when it came', 'I would like to change the delivery address', 'I want to return it']
// prettier-ignore
export const ANSWERS = ['Thank you for telling us. I am sending a new one today.', 'I have asked the warehouse and will keep you posted.', 'I have refunded the amount; it takes two to three days.', 'I have put a return label into your e-mail.', 'A courier picks it up tomorrow between 9 and 12.', 'I have changed it for you, nothing else is needed.']
// prettier-ignore
export const THANKS = ['Thank you, that helps.', 'Perfect, thanks a lot!', 'Fine. Thanks.', 'Great, I will wait for it.', 'OK, thank you.']
// prettier-ignore
export const CAMPAIGNS = ['Spring kitchen', 'Coffee week', 'Back to the stove', 'Winter lights', 'Friends of the kettle']
