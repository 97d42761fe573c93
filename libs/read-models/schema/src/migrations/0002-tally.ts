import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table read.tally (
      release_id text not null,
      mineral    text not null,
      stage      text not null,
      basis      text not null,
      measure    text not null,
      period     text not null,
      unit       text not null,
      sums       json not null,
      primary key (release_id, mineral, stage, basis, measure, period)
    )`.execute(db);
}
