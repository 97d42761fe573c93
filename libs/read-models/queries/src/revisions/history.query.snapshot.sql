select "statement"."form", "statement"."unit", "statement"."file", "statement"."event_id", "fact"."position", "fact"."value", "fact"."flags", "fact"."raw", "fact"."source_row", "release"."release_id", "release"."title", "release"."published_on", "release"."corrects", "correction"."correction_id", "correction"."data" as "correction_data", "correction"."corrected_on", "correction"."actor" as "correction_actor", "correction"."event_id" as "correction_event", "correction"."position" as "correction_position"
from "read"."statement" as "statement"
inner join "read"."fact" as "fact" on "fact"."position" = "statement"."position"
  and "fact"."release_id" = "statement"."release_id"
inner join "read"."release" as "release" on "release"."release_id" = "statement"."release_id" left join "read"."correction" as "correction" on correction.statement_position = fact.position
  and correction.place = fact.row_no
  and correction.correction_id = any(release.corrections)
where "statement"."mineral" = $1
  and "statement"."stage" = $2
  and "statement"."basis" = $3
  and "statement"."measure" = $4
  and "statement"."source" = $5
  and "fact"."period" = $6
  and "fact"."area" = $7
  and "release"."sealed_position" <= $8
  and ("release"."withdrawn_position" is null or "release"."withdrawn_position" > $9)
  and "release"."published_on" <= $10
  and "fact"."partner" is null
order by "release"."published_on", "release"."sealed_position", "fact"."position", "fact"."row_no";
-- ["gallium","processing","world-production","production","usgs-mcs","2022","CN","900","900","2023-12-31"]
