package org.guildhall.audit;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.OPERATE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The audit trail in the API, newest entry first: what was read stays where it is, and what is
/// added comes before it.
@Api
class TrailApi {
    private static final String ALL = Api.BASE + "/audit";
    private static final String NUMBER = "[0-9]{1,18}";

    private final Trail trail;

    TrailApi(Trail trail) {
        this.trail = trail;
    }

    /// The entries, newest first.
    ///
    /// @param view `ALL`, `CHANGES`, `LOOKS` or `ERASURES`
    /// @param q found in names, acts and notes; by itself in the last hundred thousand entries
    /// @param object only what was done to it
    /// @param actor only what they did
    /// @param from not before this moment
    /// @param until before this moment
    @GetMapping(ALL)
    @Access(value = STAFF, may = OPERATE)
    Listing<TrailEntryBody> entries(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var query = Asked.query(view, q, object, actor, from, until);
        var most = Cursor.limit(limit);
        var below = Cursor.read(cursor).map(TrailApi::number).orElse(Long.MAX_VALUE);
        var found = trail.below(caller, query, below, most + 1);
        return Listing.of(found, most, line -> cursor(line.entry().number()))
                .map(TrailEntryBody::of);
    }

    /// The same entries as a file, all of them; that it was taken is an entry too.
    @GetMapping(path = Api.BASE + "/audit.csv", produces = "text/csv")
    @Access(value = STAFF, may = OPERATE)
    void entriesFile(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Staff caller,
            HttpServletResponse response)
            throws IOException {
        var query = Asked.query(view, q, object, actor, from, until);
        TrailPages.write(trail, query, caller, response);
    }

    /// One entry.
    @GetMapping(ALL + "/{number}")
    @Access(value = STAFF, may = OPERATE)
    TrailEntryBody entry(@PathVariable String number, Staff caller) {
        if (!number.matches(NUMBER)) throw new NotFound();
        return TrailEntryBody.of(trail.one(caller, Long.parseLong(number)));
    }

    /// The end of the chain: to be noted where nobody who reaches the database can change it, and
    /// compared with by `audit verify`.
    @GetMapping(ALL + "/head")
    @Access(value = STAFF, may = OPERATE)
    TrailHeadBody head(Staff caller) {
        var head = trail.head(caller);
        return new TrailHeadBody(head.number(), head.hash());
    }

    private static Cursor cursor(long number) {
        return new Cursor(new UUID(0, number));
    }

    private static long number(Cursor cursor) {
        return cursor.last().getLeastSignificantBits();
    }
}
