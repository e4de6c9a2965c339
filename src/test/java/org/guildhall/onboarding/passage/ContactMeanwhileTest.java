package org.guildhall.onboarding.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.onboarding.Onboarding;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// A draft saves itself, also while its contact types the code.
class ContactMeanwhileTest {
    private final Installation guildhall = Installation.get();
    private final ApplicationStore store = guildhall.front(ApplicationStore.class);

    @Test
    void an_address_that_is_confirmed_while_the_draft_saves_itself_stays_confirmed() {
        var draft = draft();
        store.confirmContact(draft.identity().id(), "chen@harbour.example");

        assertThat(store.move(draft, Optional.empty())).isTrue();

        assertThat(read(draft).contactEmail()).contains("chen@harbour.example");
    }

    @Test
    void another_address_in_the_draft_is_to_be_confirmed_anew() {
        var draft = draft();
        store.confirmContact(draft.identity().id(), "somebody@else.example");

        assertThat(store.move(draft, Optional.empty())).isTrue();

        assertThat(read(draft).contactEmail()).isEmpty();
    }

    private Application draft() {
        var crowd = guildhall.crowd();
        var owner = crowd.verifiedOwner("Chen Harbour", "Harbour Meanwhile Pty Ltd");
        var partner = (Member) crowd.caller(owner);
        var id = guildhall.front(Joining.class).start("reseller", partner);
        var begun = guildhall.front(Applications.class).seen(id, partner);
        var filled = Map.of(Application.CONTACT, List.of("chen@harbour.example"));
        guildhall.front(Onboarding.class).save(begun, filled, partner);
        return store.byId(id).orElseThrow();
    }

    private Application read(Application draft) {
        return store.byId(draft.identity().id()).orElseThrow();
    }
}
