package org.guildhall.desk;

import static org.guildhall.access.Access.Who.STAFF;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The desk's search over everything, in the API.
@Api
class SearchApi {
    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    /// What was found of one kind, at most ten; the kind's own list has the rest under the same
    /// `q`.
    ///
    /// @param kind `APPLICATION`, `CONTRACT`, `VERIFICATION`, `TICKET` or `PERSON`
    /// @param more whether there is more than is told
    record HitsBody(String kind, List<HitBody> hits, boolean more) implements ApiBody {
        private static HitsBody of(Search.Group group) {
            return new HitsBody(
                    group.kind().name(),
                    group.found().stream().map(HitBody::of).toList(),
                    group.more());
        }
    }

    /// One thing.
    ///
    /// @param number its number, or a person's UID
    /// @param more what else it was found by
    /// @param state where it stands, empty for a person
    record HitBody(UUID id, String number, String title, String more, String state, Instant at) {
        private static HitBody of(Found found) {
            return new HitBody(
                    found.id(),
                    found.number(),
                    found.title(),
                    found.more(),
                    found.state(),
                    found.at());
        }
    }

    /// What is found by all of these words, kind by kind, of what the caller may see.
    @GetMapping(Api.BASE + "/search")
    @Access(STAFF)
    Listing<HitsBody> search(@RequestParam(defaultValue = "") String q, Staff caller) {
        return Listing.whole(search.find(q.strip(), caller)).map(HitsBody::of);
    }
}
