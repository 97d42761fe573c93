select "release"."release_id", sum("step"."statements") as "statements", sum("step"."facts") as "facts", max("step"."recorded_at") as "last_event_at"
from "read"."release" as "release"
inner join "read"."import_step" as "step" on "step"."release_id" = "release"."release_id"
where "release"."received_position" <= $1
  and ("release"."sealed_position" is null or "release"."sealed_position" > $2)
  and ("release"."withdrawn_position" is null or "release"."withdrawn_position" > $3)
  and "step"."position" <= $4
group by "release"."release_id";
-- ["900","900","900","900"]
