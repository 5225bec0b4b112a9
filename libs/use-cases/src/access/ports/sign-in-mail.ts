/** Orders the mail with a sign-in code; like every mail it is sent by the worker. */
export abstract class SignInMail {
  abstract queue(email: string, code: string): Promise<void>;
}
