import type { Position } from '@chokepoint/kernel';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/database.js';

/** Something in the tables of the log that no append leaves behind. */
export interface LogFault {
  readonly code:
    | 'commit-incomplete'
    | 'commit-altered'
    | 'commit-misplaced'
    | 'event-without-commit'
    | 'stream-altered'
    | 'head-altered';
  /** Where the log is wrong from; null where the fault has no place in its order. */
  readonly position: Position | null;
  readonly stream: string | null;
  /** Null where no single event is at fault. */
  readonly eventId: string | null;
  readonly message: string;
}

/**
 * Looks for what the port cannot show: commit rows against the events that they count and sign,
 * events that belong to no commit, streams against their last event, the head against the last
 * commit. Reads no event's data.
 * @returns the first fault in log order; null when all fits
 */
export async function auditLog(database: Database): Promise<LogFault | null> {
  const db = database.as<unknown>();
  for (const check of [COMMITS, ORPHANS, STREAMS, HEAD]) {
    const { rows } = await check.execute(db);
    const [fault] = rows;
    if (fault !== undefined) return fault;
  }
  return null;
}

type Check = RawBuilder<LogFault>;

const COMMITS: Check = sql`
  with counted as (
    select e.append_id, count(*) as events, max(e.ordinal) as last,
           sha256(string_agg(e.content_hash, ''::bytea order by e.ordinal)) as fingerprint
      from es.event e group by e.append_id
  ), placed as (
    select c.*, coalesce(lag(c.first_position + c.event_count) over log, 1) as expected,
           coalesce(lag(c.commit_no) over log, 0) as previous,
           lag(c.recorded_at) over log as earlier
      from es.commit c window log as (order by c.first_position)
  )
  select case when p.first_position <> p.expected or p.commit_no <> p.previous + 1 then 'commit-misplaced'
              when e.events is distinct from p.event_count or e.last <> p.event_count then 'commit-incomplete'
              else 'commit-altered' end as code,
         least(p.first_position, p.expected)::text as position, null as stream,
         (select x.event_id from es.event x where x.append_id = p.append_id and x.ordinal > p.event_count
           order by x.ordinal limit 1) as "eventId",
         case when p.first_position <> p.expected or p.commit_no <> p.previous + 1
              then format('Append %s stands at position %s as commit %s; position %s and commit %s come next',
                          p.append_id, p.first_position, p.commit_no, p.expected, p.previous + 1)
              when e.events is distinct from p.event_count or e.last <> p.event_count
              then format('Append %s recorded %s events at position %s; the log holds %s of them, the last at place %s',
                          p.append_id, p.event_count, p.first_position, coalesce(e.events, 0), coalesce(e.last, 0))
              when e.fingerprint <> p.fingerprint
              then format('The content hashes of append %s at position %s do not have the fingerprint of the append',
                          p.append_id, p.first_position)
              else format('The time of append %s at position %s, %s, is none that an append gets after %s',
                          p.append_id, p.first_position, p.recorded_at, p.earlier) end as message
    from placed p left join counted e using (append_id)
   where p.first_position <> p.expected or p.commit_no <> p.previous + 1
      or e.events is distinct from p.event_count or e.last <> p.event_count
      or e.fingerprint <> p.fingerprint
      or p.recorded_at < p.earlier or p.recorded_at <> date_trunc('milliseconds', p.recorded_at)
   order by p.first_position limit 1`;

/** In one statement with the commits, so that an append under way is seen whole or not at all. */
const ORPHANS: Check = sql`
  select 'event-without-commit' as code, null as position, e.stream, e.event_id as "eventId",
         format('Event %s, revision %s of %s, belongs to no append', e.event_id, e.revision, e.stream) as message
    from es.event e
   where not exists (select from es.commit c where c.append_id = e.append_id)
   order by e.stream, e.revision limit 1`;

const STREAMS: Check = sql`
  select 'stream-altered' as code, null as position, coalesce(s.name, e.stream) as stream, null as "eventId",
         format('Stream %s is kept as being at revision %s; its last event has %s',
                coalesce(s.name, e.stream), coalesce(s.revision, 0), coalesce(e.last, 0)) as message
    from es.stream s
    full join (select stream, max(revision) as last from es.event group by stream) e on e.stream = s.name
   where coalesce(s.revision, 0) <> coalesce(e.last, 0)
   order by 3 limit 1`;

const HEAD: Check = sql`
  select 'head-altered' as code, null as position, null as stream, null as "eventId",
         format('The head of the log is kept as position %s, commit %s; the last append ends at %s, commit %s',
                h.position, h.commit_no, coalesce(c.last, 0), coalesce(c.commit_no, 0)) as message
    from es.log_head h
    left join (select commit_no, recorded_at, first_position + event_count - 1 as last
                 from es.commit order by first_position desc limit 1) c on true
   where (select count(*) from es.log_head) <> 1 or h.position <> coalesce(c.last, 0)
      or h.commit_no <> coalesce(c.commit_no, 0) or h.recorded_at is distinct from c.recorded_at`;
