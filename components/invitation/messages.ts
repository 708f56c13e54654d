export const invitationMessages = {
  title: 'Set your password',
  welcome: 'Welcome, {name}. Choose a password, and you are in.',
  account: 'You sign in as {email}.',
  password: 'Password',
  passwordHint: 'At least 10 characters.',
  again: 'Password again',
  differ: 'The two are not the same.',
  submit: 'Set password and sign in',
  spent: 'This link was used, has expired or was replaced. Ask an administrator for a new one.',
  toSignIn: 'Go to sign-in',
  noAnswer: 'No answer from the server. Nothing was saved; try again.',
  signInFailed: 'The password is set, but signing in did not work. Try it on the sign-in page.',
  first: {
    title: 'Make the first administrator',
    intro: 'This workspace is empty. Whoever is made here sets up the rest.',
    workspace: 'Name of the workspace',
    name: 'Your name',
    email: 'E-mail',
    submit: 'Make administrator and sign in',
    spent:
      'This address was used or replaced. Start the server again, and it prints a new one while nobody is here.',
  },
}
