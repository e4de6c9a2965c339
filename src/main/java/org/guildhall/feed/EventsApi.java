package org.guildhall.feed;

import static org.guildhall.access.Access.Who.SIGNED_IN;

import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What happened, in the API.
@Api
class EventsApi {
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    private final Feed feed;

    EventsApi(Feed feed) {
        this.feed = feed;
    }

    /// The events that the caller may know of, oldest first.
    @GetMapping(Api.BASE + "/events")
    @Access(SIGNED_IN)
    Listing<CloudEvent> events(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Caller caller) {
        var wanted = Wanted.read(type, subject, after);
        return feed.page(wanted, Cursor.read(cursor), Cursor.limit(limit), caller);
    }

    /// One event.
    @GetMapping(Api.BASE + "/events/{id}")
    @Access(SIGNED_IN)
    ResponseEntity<CloudEvent> event(@PathVariable String id, Caller caller) {
        if (!id.matches(NUMBER)) throw new NotFound();
        var event = feed.find(Long.parseLong(id), caller);
        return Match.tagged(event.data().version(), event);
    }
}
