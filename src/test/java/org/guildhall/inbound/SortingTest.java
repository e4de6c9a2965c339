package org.guildhall.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.escalation.MailedAnswers.Awaited;
import org.guildhall.inbound.Known.Conversation;
import org.guildhall.inbound.Verdict.Hears;
import org.guildhall.inbound.Verdict.Joins;
import org.guildhall.inbound.Verdict.Opens;
import org.guildhall.inbound.Verdict.Refuses;
import org.guildhall.inbound.reading.Automation;
import org.guildhall.inbound.reading.Correspondent;
import org.guildhall.inbound.reading.ReadMail;
import org.guildhall.ticket.lifecycle.TicketId;
import org.junit.jupiter.api.Test;

/// What becomes of a mail, rule by rule.
class SortingTest {
    private static final String MEI = "mei@example.com";
    private static final TicketId TICKET = new TicketId(new UUID(1, 1));
    private static final TicketId OTHER = new TicketId(new UUID(2, 2));
    private static final UUID ESCALATION = new UUID(3, 3);
    private static final Known NOTHING = known(List.of());

    @Test
    void a_mail_of_a_person_opens_a_ticket() {
        assertThat(Sorting.of(mail(MEI), NOTHING)).isEqualTo(new Opens(false));
    }

    @Test
    void a_participant_who_answers_joins() {
        var known = known(List.of(new Conversation(TICKET, Set.of(MEI))));
        assertThat(Sorting.of(mail(MEI), known)).isEqualTo(new Joins(TICKET));
    }

    @Test
    void a_stranger_with_a_token_opens_a_ticket_of_their_own_and_the_desk_is_told() {
        var known = known(List.of(new Conversation(TICKET, Set.of("li@example.com"))));
        assertThat(Sorting.of(mail(MEI), known)).isEqualTo(new Opens(true));
    }

    @Test
    void a_participant_of_the_second_ticket_that_is_named_joins_that_one() {
        var known =
                known(
                        List.of(
                                new Conversation(TICKET, Set.of()),
                                new Conversation(OTHER, Set.of(MEI))));
        assertThat(Sorting.of(mail(MEI), known)).isEqualTo(new Joins(OTHER));
    }

    @Test
    void who_got_a_packet_answers_the_escalation_also_with_a_conversations_token() {
        var packet = new Awaited(ESCALATION, true, false);
        assertThat(Sorting.of(mail(MEI), asked(packet))).isEqualTo(new Hears(ESCALATION));
        var both =
                new Known(
                        Set.of(),
                        false,
                        List.of(packet),
                        List.of(new Conversation(TICKET, Set.of(MEI))),
                        0,
                        30);
        assertThat(Sorting.of(mail(MEI), both)).isEqualTo(new Hears(ESCALATION));
        assertThat(Sorting.of(written(Automation.ANSWERED), both))
                .isEqualTo(new Refuses(Reason.ANSWERED));
    }

    @Test
    void a_packet_opens_nothing_to_others_and_nothing_once_it_was_taken_back() {
        assertThat(Sorting.of(mail(MEI), asked(new Awaited(ESCALATION, false, false))))
                .isEqualTo(new Refuses(Reason.NOT_THE_DESK));
        var back = new Awaited(ESCALATION, true, true);
        assertThat(Sorting.of(mail(MEI), asked(back))).isEqualTo(new Refuses(Reason.TAKEN_BACK));
        var other = new Awaited(new UUID(4, 4), true, false);
        assertThat(Sorting.of(mail(MEI), asked(back, other)))
                .isEqualTo(new Hears(other.escalation()));
    }

    @Test
    void a_number_in_the_subject_proves_nothing() {
        var forged = with(mail(MEI), "Re: SUP-2026-00001", Automation.PERSON, "words");
        assertThat(Sorting.of(forged, NOTHING)).isEqualTo(new Opens(false));
    }

    @Test
    void what_we_wrote_ourselves_is_refused_however_it_comes_back() {
        var own = new Known(Set.of("desk@example.com"), true, List.of(), List.of(), 0, 30);
        assertThat(Sorting.of(mail(MEI), own)).isEqualTo(new Refuses(Reason.OWN));
        assertThat(Sorting.of(mail("desk@example.com"), NOTHING))
                .isEqualTo(new Refuses(Reason.OWN));
    }

    @Test
    void what_a_machine_wrote_is_refused_even_from_a_participant() {
        var known = known(List.of(new Conversation(TICKET, Set.of(MEI))));
        assertThat(Sorting.of(written(Automation.ANSWERED), known))
                .isEqualTo(new Refuses(Reason.ANSWERED));
        assertThat(Sorting.of(written(Automation.GENERATED), known))
                .isEqualTo(new Refuses(Reason.MACHINE));
        assertThat(Sorting.of(written(Automation.BULK), known)).isEqualTo(new Refuses(Reason.BULK));
        assertThat(Sorting.of(written(Automation.REPORT), known))
                .isEqualTo(new Refuses(Reason.RETURNED));
    }

    @Test
    void a_mail_that_nobody_could_answer_is_refused() {
        assertThat(Sorting.of(mail("mei@localhost"), NOTHING))
                .isEqualTo(new Refuses(Reason.NO_SENDER));
        assertThat(Sorting.of(with(mail(MEI), "", Automation.PERSON, ""), NOTHING))
                .isEqualTo(new Refuses(Reason.EMPTY));
    }

    @Test
    void the_thirty_first_within_an_hour_is_too_many() {
        var before = new Known(Set.of(), false, List.of(), List.of(), 29, 30);
        assertThat(Sorting.of(mail(MEI), before)).isEqualTo(new Opens(false));
        var after = new Known(Set.of(), false, List.of(), List.of(), 30, 30);
        assertThat(Sorting.of(mail(MEI), after)).isEqualTo(new Refuses(Reason.TOO_MANY));
    }

    private static Known known(List<Conversation> conversations) {
        return new Known(Set.of("desk@example.com"), false, List.of(), conversations, 0, 30);
    }

    private static Known asked(Awaited... packets) {
        var conversations = List.of(new Conversation(TICKET, Set.of()));
        return new Known(Set.of(), false, List.of(packets), conversations, 0, 30);
    }

    private static ReadMail written(Automation by) {
        return with(mail(MEI), "Help", by, "words");
    }

    private static ReadMail mail(String from) {
        return new ReadMail(
                Optional.of("<1@example.com>"),
                Optional.of(new Correspondent(from, "")),
                List.of("desk@example.com"),
                "Help",
                List.of(),
                Automation.PERSON,
                3,
                "words",
                "",
                List.of(),
                true);
    }

    private static ReadMail with(ReadMail mail, String subject, Automation by, String text) {
        return new ReadMail(
                mail.messageId(),
                mail.from(),
                mail.addressed(),
                subject,
                mail.references(),
                by,
                mail.hops(),
                text,
                "",
                List.of(),
                true);
    }
}
