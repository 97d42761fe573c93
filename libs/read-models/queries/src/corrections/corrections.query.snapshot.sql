select "correction"."release_id", "correction"."source", "correction"."mineral", "correction"."stage", "correction"."basis", "correction"."measure", "correction"."period", "correction"."recorded_at", "correction"."removed_position", "correction"."removed_reason", "correction"."removed_on", "correction"."correction_id", "correction"."data" as "correction_data", "correction"."corrected_on", "correction"."actor" as "correction_actor", "correction"."event_id" as "correction_event", "correction"."position" as "correction_position", (select "edition"."release_id"
from "read"."slice" as "slice"
inner join "read"."release" as "edition" on "edition"."release_id" = "slice"."release_id"
where "slice"."known_from" <= $1
  and ("slice"."known_until" is null or "slice"."known_until" > $2)
  and ("slice"."published_from" <= $3
  and ("slice"."published_until" is null or "slice"."published_until" > $4))
  and (slice.source, slice.mineral, slice.stage, slice.basis, slice.measure, slice.period)
                     = (correction.source, correction.mineral, correction.stage, correction.basis,
                        correction.measure, correction.period)
  and correction.correction_id = any(edition.corrections)) as "edition"
from "read"."correction" as "correction"
where "correction"."position" <= $5
  and "correction"."corrected_on" <= $6
  and "correction"."mineral" = $7
  and "correction"."source" not in ($8)
order by "correction"."position" desc;
-- ["900","900","2023-12-31","2023-12-31","900","2023-12-31","gallium","own"]
