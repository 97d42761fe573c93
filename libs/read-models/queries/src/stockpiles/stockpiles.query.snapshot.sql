select *
from (select "stock".*, "release"."source", "release"."published_on", rank() over (partition by "release"."source", "stock"."mineral", "stock"."holder", "stock"."area", "stock"."form", "stock"."purity", "stock"."stood_at"
order by release.published_on desc, release.sealed_position desc) as "place"
from "read"."stockpile" as "stock"
inner join "read"."release" as "release" on "release"."release_id" = "stock"."release_id"
where ("release"."sealed_position" <= $1
  and ("release"."withdrawn_position" is null or "release"."withdrawn_position" > $2)
  and "release"."published_on" <= $3)
  and "stock"."mineral" = $4
  and "stock"."area" = $5
  and "release"."source" = $6) as "stock"
where "stock"."place" = $7
order by "stock"."mineral", "stock"."area", "stock"."holder", "stock"."stood_at" desc, "stock"."position", "stock"."row_no";
-- ["900","900","2023-12-31","gallium","DE","own",1]
