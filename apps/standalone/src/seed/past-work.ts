import { UnitOfWork, type MailOrder, type Work } from '#use-cases';

/** Units of the product's use cases whose mails are collected: none of them is handed to a worker. */
export class PastWork extends UnitOfWork {
  private ordered: MailOrder[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  run<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.unitOfWork.run((given) => {
      this.ordered = [];
      const order = (mail: MailOrder): void => {
        this.ordered.push(mail);
      };
      return work({ ...given, mails: { order, orderForMember: refuse } });
    });
  }

  /** What the last unit ordered; once. */
  takeMails(): MailOrder[] {
    const taken = this.ordered;
    this.ordered = [];
    return taken;
  }
}

function refuse(): never {
  throw new Error('Mails about records are not among the samples.');
}
