import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type {
  FrozenViewBody,
  NoteBody,
  NoteClosingBody,
  ReviewOutcome,
  RevocationBody,
  SignOffBody,
} from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import {
  attachNote,
  closeNote,
  revokeSignOff,
  type ReviewDependencies,
  type ReviewOutcome as Recorded,
} from '@chokepoint/reviews-application';
import { freezeView, randomIds, type Runtime, signView } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

/** Opaque id of whoever writes over HTTP: the token says that they may, not who they are. */
const API_ACTOR = 'api';

/** What may be recorded of notes, sign-offs and frozen views. */
type Review =
  | { readonly kind: 'attach-note'; readonly body: NoteBody }
  | { readonly kind: 'close-note'; readonly id: string; readonly body: NoteClosingBody }
  | { readonly kind: 'sign-off'; readonly body: SignOffBody }
  | { readonly kind: 'freeze'; readonly body: FrozenViewBody; readonly origin: string }
  | { readonly kind: 'revoke'; readonly id: string; readonly body: RevocationBody };

/** Records a note, a sign-off, the end of one, or a view that is published. */
export class RecordReview extends Command<Result<ReviewOutcome>> {
  constructor(readonly review: Review) {
    super();
  }
}

@CommandHandler(RecordReview)
export class RecordReviewHandler implements ICommandHandler<RecordReview> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ review }: RecordReview): Promise<Result<ReviewOutcome>> {
    const recorded = await this.#record(review);
    if (!recorded.ok) return recorded;
    if (this.runtime.config.projections) await this.runtime.catchUp();
    const { readModelPosition } = await this.runtime.headState();
    return ok({ ...recorded.value, readModelPosition });
  }

  #record(review: Review): Promise<Result<Recorded>> {
    const on: ReviewDependencies = { ledger: this.runtime.ledger, ids: randomIds };
    switch (review.kind) {
      case 'attach-note':
        return attachNote(on, review.body, API_ACTOR);
      case 'close-note':
        return closeNote(on, review.id, review.body, API_ACTOR);
      case 'sign-off':
        return signView(this.runtime, review.body, API_ACTOR);
      case 'freeze':
        return freezeView(this.runtime, review.body, { actor: API_ACTOR, origin: review.origin });
      case 'revoke':
        return revokeSignOff(on, review.id, review.body, API_ACTOR);
    }
  }
}
