/** SQLSTATE that `es.append` raises when a stream is not at the revision its writer expects. */
export const WRONG_REVISION = 'CK001';

/**
 * `es.append`: one append, one round trip. A write's expectation is -1 for 'any', -2 for 'stream
 * exists', otherwise the exact revision (0: no stream). Data and metadata come as canonical JSON,
 * one event a line: canonical JSON holds no line feed, and one long text spares the escaping of an
 * array literal.
 */
export const APPEND_FUNCTION = `
create function es.append(
  p_append_id uuid, p_fingerprint bytea,
  p_streams text[], p_expected integer[], p_counts integer[],
  p_writes integer[], p_offsets integer[],
  p_ids uuid[], p_types text[], p_schema_versions integer[],
  p_data text, p_metadata text, p_hashes bytea[],
  out outcome text, out first_position bigint, out last_position bigint, out recorded_at timestamptz
) language plpgsql as $$
declare
  current integer;
  base integer[] := array_fill(0, array[cardinality(p_streams)]);
  written record;
  total integer := cardinality(p_ids);
begin
  select f.* into outcome, first_position, last_position, recorded_at
    from es.find_append(p_append_id, p_fingerprint) f;
  if outcome is not null then return; end if;

  -- In one order for everybody, so two appends never wait for each other.
  for written in
    select u.stream, u.n from unnest(p_streams) with ordinality u(stream, n) order by u.stream collate "C"
  loop
    insert into es.stream (name, revision) values (written.stream, 0) on conflict do nothing;
    select s.revision into current from es.stream s where s.name = written.stream for update;
    base[written.n] := current;
  end loop;

  -- The same append may have been recorded while this one waited for the locks.
  select f.* into outcome, first_position, last_position, recorded_at
    from es.find_append(p_append_id, p_fingerprint) f;
  if outcome is not null then return; end if;

  for i in 1 .. cardinality(p_streams) loop
    if (p_expected[i] = -2 and base[i] = 0) or (p_expected[i] >= 0 and p_expected[i] <> base[i]) then
      raise exception 'stream % is at revision %', p_streams[i], base[i]
        using errcode = '${WRONG_REVISION}', detail = json_build_object('write', i, 'actual', base[i])::text;
    end if;
    update es.stream s set revision = base[i] + p_counts[i] where s.name = p_streams[i];
  end loop;

  insert into es.event (append_id, ordinal, event_id, stream, revision, type, schema_version,
                        data, metadata, content_hash)
  select p_append_id, u.ordinal, u.id, p_streams[u.write], base[u.write] + u.place, u.type,
         u.schema_version, u.data::json, u.metadata::json, u.hash
    from unnest(p_ids, p_writes, p_offsets, p_types, p_schema_versions,
                string_to_array(p_data, E'\\n'), string_to_array(p_metadata, E'\\n'), p_hashes)
         with ordinality u(id, write, place, type, schema_version, data, metadata, hash, ordinal);

  update es.log_head h
     set commit_no = h.commit_no + 1, position = h.position + total,
         recorded_at = greatest(h.recorded_at, date_trunc('milliseconds', clock_timestamp()))
   returning h.position, h.recorded_at into last_position, recorded_at;
  first_position := last_position - total + 1;
  insert into es.commit (commit_no, append_id, first_position, event_count, fingerprint, recorded_at)
  select h.commit_no, p_append_id, first_position, total, p_fingerprint, h.recorded_at from es.log_head h;
  perform pg_notify('chokepoint_ledger', last_position::text);
  outcome := 'appended';
end $$`;

/** What became of an append id before: nothing (null), the same append, or another one. */
export const FIND_APPEND_FUNCTION = `
create function es.find_append(
  p_append_id uuid, p_fingerprint bytea,
  out outcome text, out first_position bigint, out last_position bigint, out recorded_at timestamptz
) language sql as $$
  select case when c.fingerprint = p_fingerprint then 'already-appended' else 'append-id-reused' end,
         c.first_position, c.first_position + c.event_count - 1, c.recorded_at
    from es.commit c where c.append_id = p_append_id
$$`;
