package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.SIGNED_IN;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.Conversation;
import org.guildhall.onboarding.letter.PartnerLetters;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The history of an application in the API, as its page tells it to the same reader.
@Api
class HistoryApi {
    private final Applications applications;
    private final Conversation conversation;
    private final PartnerLetters letters;
    private final Texts texts;

    HistoryApi(
            Applications applications,
            Conversation conversation,
            PartnerLetters letters,
            Texts texts) {
        this.applications = applications;
        this.conversation = conversation;
        this.letters = letters;
        this.texts = texts;
    }

    /// What was done and said, oldest first; for staff with the letters that went out.
    @GetMapping(Api.BASE + "/applications/{id}/history")
    @Access(SIGNED_IN)
    Listing<HistoryEntry> history(@PathVariable UUID id, Caller caller) {
        var application = applications.find(new ApplicationId(id), caller);
        var text = texts.in(Shapes.language(caller));
        var happened = conversation.told(application, caller, text).stream().map(HistoryEntry::of);
        var all = Stream.concat(happened, posted(application, caller));
        return Listing.whole(all.sorted(Comparator.comparing(HistoryEntry::at)).toList());
    }

    private Stream<HistoryEntry> posted(Application application, Caller caller) {
        return caller instanceof Staff
                ? letters.of(application).map(HistoryEntry::of)
                : Stream.empty();
    }
}
