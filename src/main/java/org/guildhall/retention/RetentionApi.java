package org.guildhall.retention;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.OPERATE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.springframework.web.bind.annotation.GetMapping;

/// Retention in the API: what is due, as the page's dry run tells it. Erasing for good takes a
/// person who has looked at it, or the night.
@Api
class RetentionApi {
    private final Retention retention;

    RetentionApi(Retention retention) {
        this.retention = retention;
    }

    /// What would be erased of a class of data now, and what comes next.
    ///
    /// @param data the class, such as `application`
    /// @param kept how long it is kept after its case has ended, in the way of ISO 8601
    /// @param things how many would be erased in all
    /// @param loose those of them that belong to no case
    /// @param dueCases how many cases are due
    /// @param cases the first hundred of them
    /// @param next when the next case will be due
    record RetentionPlanBody(
            String data,
            String kept,
            long things,
            long loose,
            int dueCases,
            List<DueCaseBody> cases,
            Optional<Instant> next)
            implements ApiBody {
        static RetentionPlanBody of(Plan plan) {
            return new RetentionPlanBody(
                    plan.data().label(),
                    plan.kept().toString(),
                    plan.things(),
                    plan.loose(),
                    plan.cases().size(),
                    plan.cases().stream().limit(ShownPlan.MOST).map(DueCaseBody::of).toList(),
                    plan.next());
        }
    }

    /// A case that is due.
    record DueCaseBody(UUID application, String number, Instant due, long things) {
        private static DueCaseBody of(Plan.PlannedCase planned) {
            return new DueCaseBody(
                    planned.what().of().application(),
                    planned.number(),
                    planned.due(),
                    planned.things());
        }
    }

    /// The dry run, class by class.
    @GetMapping(Api.BASE + "/retention")
    @Access(value = STAFF, may = OPERATE)
    Listing<RetentionPlanBody> plans(Staff caller) {
        return Listing.whole(retention.overview(caller).plans()).map(RetentionPlanBody::of);
    }
}
