select "statement"."mineral", "statement"."stage", "statement"."form", "statement"."basis", "statement"."measure", "statement"."unit", "statement"."source", "statement"."file", "statement"."event_id", "statement"."content_hash", "statement"."release_id", "fact"."position", "fact"."row_no", "fact"."period", "fact"."area", "fact"."partner", "fact"."value", "fact"."low", "fact"."high", "fact"."flags", "fact"."raw", "fact"."source_row", "release"."published_on", "correction"."correction_id", "correction"."data" as "correction_data", "correction"."corrected_on", "correction"."actor" as "correction_actor", "correction"."event_id" as "correction_event", "correction"."position" as "correction_position"
from "read"."slice" as "slice"
inner join "read"."statement" as "statement" on "statement"."mineral" = "slice"."mineral"
  and "statement"."stage" = "slice"."stage"
  and "statement"."basis" = "slice"."basis"
  and "statement"."measure" = "slice"."measure"
  and "statement"."source" = "slice"."source"
  and "statement"."release_id" = "slice"."release_id"
inner join "read"."fact" as "fact" on "fact"."position" = "statement"."position"
  and "fact"."release_id" = "statement"."release_id"
  and "fact"."period" = "slice"."period"
inner join "read"."release" as "release" on "release"."release_id" = "statement"."release_id" left join "read"."correction" as "correction" on correction.statement_position = fact.position
  and correction.place = fact.row_no
  and correction.correction_id = any(release.corrections)
where "slice"."known_from" <= $1
  and ("slice"."known_until" is null or "slice"."known_until" > $2)
  and ("slice"."published_from" <= $3
  and ("slice"."published_until" is null or "slice"."published_until" > $4))
  and "slice"."mineral" = $5
  and "statement"."mineral" = $6
  and "statement"."stage" = $7
  and "statement"."basis" = $8
  and "statement"."measure" = $9
  and "statement"."source" not in ($10)
  and "fact"."period" = $11
  and "slice"."period" not like $12
  and ("fact"."area" = $13 or "fact"."partner" = $14)
  and "statement"."position" >= $15
  and ("fact"."position" > $16 or "fact"."row_no" > $17)
order by "fact"."position", "fact"."row_no"
limit $18;
-- ["900","900","2023-12-31","2023-12-31","gallium","gallium","processing","world-production","production","own","2022","____-__","CN","CN","17","17",499,501]
