package org.guildhall.contract.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.contract.seal.SampleContract;
import org.guildhall.contract.service.SigningService.Handover;
import org.guildhall.contract.service.SigningService.Report;
import org.guildhall.contract.service.SigningService.Signer;
import org.guildhall.contract.service.SigningService.Step;
import org.junit.jupiter.api.Test;

/// What every signing service must hold.
abstract class SigningServiceContract {
    /// The implementation.
    abstract SigningService service();

    /// Where people act on what was handed over to it.
    abstract SampleSigningService there();

    @Test
    void a_contract_arrives_as_it_was_handed_over() throws IOException {
        var handed = contract();

        var envelope = service().hand(handed);

        assertThat(there().handover(envelope.name())).usingRecursiveComparison().isEqualTo(handed);
        assertThat(envelope.page()).isPresent();
    }

    @Test
    void handed_over_again_it_is_the_same_envelope() throws IOException {
        var handed = contract();

        assertThat(service().hand(handed)).isEqualTo(service().hand(handed));
    }

    @Test
    void every_step_is_reported_oldest_first_with_who_when_and_why() throws IOException {
        var envelope = service().hand(contract()).name();
        there().happens(envelope, Step.VIEWED, "李伟 Li Wei", "");
        there().happens(envelope, Step.DECLINED, "李伟 Li Wei", "条款不符");

        assertThat(service().reports(envelope))
                .extracting(Report::step)
                .containsExactly(Step.DRAFTED, Step.SENT, Step.VIEWED, Step.DECLINED);
        assertThat(service().reports(envelope).getLast())
                .isEqualTo(
                        new Report(
                                Step.DECLINED,
                                SampleContract.NOON,
                                "李伟 Li Wei",
                                "198.51.100.4",
                                "条款不符"));
    }

    @Test
    void the_finished_file_comes_when_both_have_signed_and_not_before() throws IOException {
        var handed = contract();
        var envelope = service().hand(handed).name();
        assertThatThrownBy(() -> service().finished(envelope)).isInstanceOf(IOException.class);

        there().happens(envelope, Step.COUNTERSIGNED, "Zofia Łęcka", "");

        assertThat(service().finished(envelope)).isEqualTo(handed.paper());
    }

    @Test
    void withdrawn_twice_it_is_voided_once() throws IOException {
        var envelope = service().hand(contract()).name();

        service().withdraw(envelope, "new terms");
        service().withdraw(envelope, "new terms");

        assertThat(service().reports(envelope))
                .filteredOn(report -> report.step() == Step.VOIDED)
                .hasSize(1);
    }

    @Test
    void what_it_does_not_know_is_a_failure() {
        assertThatThrownBy(() -> service().reports("nobody-s")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> service().finished("nobody-s")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> service().withdraw("nobody-s", ""))
                .isInstanceOf(IOException.class);
    }

    private static Handover contract() {
        return new Handover(
                UUID.randomUUID().toString(),
                "CON-2026-00042",
                "%PDF, or whatever".getBytes(StandardCharsets.UTF_8),
                new Signer("李伟 Li Wei", "li.wei@yunfan.example", Locale.SIMPLIFIED_CHINESE),
                new Signer("Zofia Łęcka", "zofia@guildhall.example", Locale.ENGLISH),
                SampleContract.NOON);
    }
}
