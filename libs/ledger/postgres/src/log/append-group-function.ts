/**
 * `es.append_group`: several small appends to different streams in one transaction, so that writers
 * who come at the same time wait for the disk once, not one after the other. Each stays an append of
 * its own, with its own commit row. The function takes only what is plain: an append whose stream
 * is locked by somebody else, is not where its writer expects it, or whose id is known, is left out
 * of the answer, untouched, and `es.append` says what becomes of it.
 *
 * One stream, expectation, count and fingerprint an append; events in the order of the appends.
 * A plan made while the log is small is kept by the session, so only indexes may serve it.
 */
export const APPEND_GROUP_FUNCTION = `
create function es.append_group(
  p_append_ids uuid[], p_fingerprints bytea[],
  p_streams text[], p_expected integer[], p_counts integer[],
  p_appends integer[], p_offsets integer[],
  p_ids uuid[], p_types text[], p_schema_versions integer[],
  p_data text, p_metadata text, p_hashes bytea[]
) returns table (
  append integer, outcome text, first_position bigint, last_position bigint, recorded_at timestamptz
) language plpgsql security definer set search_path = pg_catalog, pg_temp
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  names text[];
  revisions integer[];
  base integer[];
  log_end record;
begin
  -- In one order for everybody, so two groups never wait for each other.
  insert into es.stream (name, revision)
  select u.stream, 0 from unnest(p_append_ids, p_streams, p_expected) u(append_id, stream, expected)
   where u.expected in (-1, 0)
     and not exists (select from es.commit c where c.append_id = u.append_id)
   order by u.stream collate "C"
  on conflict do nothing;
  select array_agg(l.name), array_agg(l.revision) into names, revisions
    from (select s.name, s.revision from es.stream s
           where s.name = any (p_streams) for update skip locked) l;

  -- Looked up once the streams are locked: a copy of the same append may have been recorded meanwhile.
  select array_agg(case when c.append_id is null and (u.expected in (-1, l.revision)
                             or (u.expected = -2 and l.revision > 0)) then l.revision end order by u.n)
    into base
    from unnest(p_append_ids, p_streams, p_expected) with ordinality u(append_id, stream, expected, n)
    left join unnest(names, revisions) l(name, revision) on l.name = u.stream
    left join es.commit c on c.append_id = u.append_id;

  update es.stream s set revision = base[u.n] + p_counts[u.n]
    from unnest(p_streams) with ordinality u(stream, n)
   where s.name = u.stream and base[u.n] is not null;
  if not found then return; end if;

  insert into es.event (append_id, ordinal, event_id, stream, revision, type, schema_version,
                        data, metadata, content_hash)
  select p_append_ids[u.append], u.place, u.id, p_streams[u.append], base[u.append] + u.place, u.type,
         u.schema_version, u.data::json, u.metadata::json, u.hash
    from unnest(p_ids, p_appends, p_offsets, p_types, p_schema_versions,
                string_to_array(p_data, E'\\n'), string_to_array(p_metadata, E'\\n'), p_hashes)
         u(id, append, place, type, schema_version, data, metadata, hash)
   where base[u.append] is not null;

  update es.log_head h
     set commit_no = h.commit_no + taken.appends, position = h.position + taken.events,
         recorded_at = greatest(h.recorded_at, date_trunc('milliseconds', clock_timestamp()))
    from (select count(*) as appends, sum(u.count) as events
            from unnest(p_counts) with ordinality u(count, n) where base[u.n] is not null) taken
   returning h.commit_no - taken.appends as commit_no, h.position - taken.events as position,
             h.position as last, h.recorded_at into log_end;
  perform pg_notify('chokepoint_ledger', log_end.last::text);

  return query
  with placed as (
    select u.n, u.append_id, u.fingerprint, u.count,
           row_number() over (order by u.n) as commit_no,
           sum(u.count) over (order by u.n) as last
      from unnest(p_append_ids, p_fingerprints, p_counts) with ordinality u(append_id, fingerprint, count, n)
     where base[u.n] is not null
  ), committed as (
    insert into es.commit (commit_no, append_id, first_position, event_count, fingerprint, recorded_at)
    select log_end.commit_no + p.commit_no, p.append_id, log_end.position + p.last - p.count + 1,
           p.count, p.fingerprint, log_end.recorded_at
      from placed p
  )
  select p.n::integer, 'appended', log_end.position + p.last - p.count + 1, log_end.position + p.last,
         log_end.recorded_at
    from placed p;
end $$`;

/** A function is everybody's to call until that is taken back. */
export const APPEND_GROUP_IS_PRIVATE = 'revoke execute on function es.append_group from public';
