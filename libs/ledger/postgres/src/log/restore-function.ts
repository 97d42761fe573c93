/** SQLSTATE that `es.restore` raises for a commit that does not follow the log; the detail is the code. */
export const NOT_RESTORABLE = 'CK003';

/**
 * `es.restore`: records a commit as another ledger recorded it, with its position, revisions and
 * time. Granted to nobody: it is for the log's owner, who restores a backup or moves a log here.
 */
export const RESTORE_FUNCTION = `
create function es.restore(
  p_append_id uuid, p_fingerprint bytea, p_first bigint, p_recorded_at timestamptz,
  p_streams text[], p_revisions integer[], p_ids uuid[], p_types text[], p_schema_versions integer[],
  p_data text, p_metadata text, p_hashes bytea[],
  out outcome text
) language plpgsql as $$
declare
  found record;
  head record;
  written record;
  total integer := cardinality(p_ids);
begin
  -- Stream rows before the head, in one order: as an append locks them, so neither waits for ever.
  for written in
    select distinct u.stream collate "C" as stream from unnest(p_streams) u(stream) order by 1
  loop
    insert into es.stream (name, revision) values (written.stream, 0) on conflict do nothing;
    perform 1 from es.stream s where s.name = written.stream for update;
  end loop;
  select h.position, h.recorded_at into head from es.log_head h for update;

  select f.* into found from es.find_append(p_append_id, p_fingerprint) f;
  if found.outcome is not null then
    if found.outcome = 'append-id-reused'
       or found.first_position <> p_first or found.recorded_at <> p_recorded_at then
      raise exception 'Append id % stands for another append, at position %.', p_append_id, found.first_position
        using errcode = '${NOT_RESTORABLE}', detail = 'append-id-reused';
    end if;
    outcome := 'already-restored';
    return;
  end if;

  if p_first <> head.position + 1 then
    raise exception 'The commit begins at position %, but the log ends at %.', p_first, head.position
      using errcode = '${NOT_RESTORABLE}', detail = 'not-next';
  end if;
  if p_recorded_at < head.recorded_at then
    raise exception 'Its time % lies before %, the log''s last.', p_recorded_at, head.recorded_at
      using errcode = '${NOT_RESTORABLE}', detail = 'wrong-content';
  end if;
  for written in
    select u.stream, min(u.revision) as first, max(u.revision) as last, s.revision as actual
      from unnest(p_streams, p_revisions) u(stream, revision) join es.stream s on s.name = u.stream
     group by u.stream, s.revision
  loop
    if written.first <> written.actual + 1 then
      raise exception 'Revision % does not follow % of %.', written.first, written.actual, written.stream
        using errcode = '${NOT_RESTORABLE}', detail = 'wrong-content';
    end if;
    update es.stream s set revision = written.last where s.name = written.stream;
  end loop;

  insert into es.event (append_id, ordinal, event_id, stream, revision, type, schema_version,
                        data, metadata, content_hash)
  select p_append_id, u.ordinal, u.id, u.stream, u.revision, u.type, u.schema_version,
         u.data::json, u.metadata::json, u.hash
    from unnest(p_ids, p_streams, p_revisions, p_types, p_schema_versions,
                string_to_array(p_data, E'\\n'), string_to_array(p_metadata, E'\\n'), p_hashes)
         with ordinality u(id, stream, revision, type, schema_version, data, metadata, hash, ordinal);

  update es.log_head h
     set commit_no = h.commit_no + 1, position = h.position + total, recorded_at = p_recorded_at;
  insert into es.commit (commit_no, append_id, first_position, event_count, fingerprint, recorded_at)
  select h.commit_no, p_append_id, p_first, total, p_fingerprint, p_recorded_at from es.log_head h;
  perform pg_notify('chokepoint_ledger', (p_first + total - 1)::text);
  outcome := 'restored';
end $$`;

/** A function is everybody's to call until that is taken back. */
export const RESTORE_IS_PRIVATE = 'revoke execute on function es.restore from public';
