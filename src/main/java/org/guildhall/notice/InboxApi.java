package org.guildhall.notice;

import static org.guildhall.access.Access.Who.PARTNER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.mail.Mailroom.Part;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The caller's own letters in the API, as the inbox has them.
@Api
class InboxApi {
    private static final String ALL = Api.BASE + "/account/letters";

    private final Inbox inbox;

    InboxApi(Inbox inbox) {
        this.inbox = inbox;
    }

    /// A letter.
    ///
    /// @param paragraphs its words
    /// @param link the one path that it leads to
    record LetterBody(
            UUID id, String title, Instant at, List<String> paragraphs, Optional<String> link)
            implements ApiBody {
        private static LetterBody of(InboxLetter letter) {
            return new LetterBody(
                    letter.id(), letter.title(), letter.at(), letter.paragraphs(), letter.link());
        }
    }

    /// The letters to the caller, newest first.
    @GetMapping(ALL)
    @Access(PARTNER)
    Listing<LetterBody> letters(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Member caller) {
        var most = Cursor.limit(limit);
        var part = new Part(Cursor.read(cursor).map(Cursor::last), most + 1, 0);
        return Listing.of(inbox.of(caller, part), most, last -> new Cursor(last.id()))
                .map(LetterBody::of);
    }

    /// One of them.
    @GetMapping(ALL + "/{id}")
    @Access(PARTNER)
    LetterBody letter(@PathVariable UUID id, Member caller) {
        return LetterBody.of(inbox.one(id, caller));
    }
}
