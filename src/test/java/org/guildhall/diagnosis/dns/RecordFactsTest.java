package org.guildhall.diagnosis.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.guildhall.account.Account;
import org.guildhall.diagnosis.fact.Inquiry;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.diagnosis.table.Facts;
import org.guildhall.diagnosis.table.NeededRecord;
import org.guildhall.diagnosis.table.NeededRecord.Kind;
import org.guildhall.programme.form.Words;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

/// What the DNS says of the records that a domain needs.
class RecordFactsTest {
    private static final Words WORDS = new Words("for", "用于", "para");
    private static final List<NeededRecord> RECORDS =
            List.of(
                    new NeededRecord(Kind.MX, "@", "mx1.mail.example", 5, WORDS),
                    new NeededRecord(
                            Kind.TXT, "@", "v=spf1 include:spf.mail.example -all", 0, WORDS),
                    new NeededRecord(Kind.CNAME, "mail", "web.mail.example", 0, WORDS),
                    new NeededRecord(Kind.TXT, "mark", "{asked.ownership}", 0, WORDS));

    @Test
    void records_are_compared_as_mail_servers_read_them() throws IOException {
        try (var server = new NameServer()) {
            server.with("a.example", Type.MX, "20 MX1.mail.example.")
                    .with(
                            "a.example",
                            Type.TXT,
                            "\"v=spf1 include:other.example \" \"include:spf.mail.example ~all\"")
                    .with("mail.a.example", Type.CNAME, "web.mail.example.")
                    .with("mark.a.example", Type.TXT, "token-1");
            assertThat(look(server, "A.example")).containsEntry("records.live", "all");
        }
    }

    @Test
    void what_is_missing_or_differs_is_listed_with_its_value_for_this_domain() throws IOException {
        try (var server = new NameServer()) {
            server.with("a.example", Type.MX, "5 mx.elsewhere.example.")
                    .with("a.example", Type.TXT, "\"v=spf1 include:spf.mail.example -all\"");
            assertThat(look(server, "a.example"))
                    .containsEntry("records.live", "some")
                    .containsEntry(
                            "records.missing",
                            """
                            MX a.example 5 mx1.mail.example
                            CNAME mail.a.example web.mail.example
                            TXT mark.a.example token-1""");
            assertThat(look(server, "b.example")).containsEntry("records.live", "none");
        }
    }

    @Test
    void a_server_that_is_silent_or_fails_leaves_it_unknown_and_nobody_waits_long()
            throws IOException {
        try (var server = new NameServer()) {
            var before = System.nanoTime();
            assertThat(look(server, "silent.example")).containsOnlyKeys("records.wanted");
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(15));
            assertThat(look(server, "broken.example")).containsOnlyKeys("records.wanted");
            assertThat(look(server, "no name")).isEmpty();
        }
    }

    private static Map<String, String> look(NameServer server, String domain) {
        var answers =
                Map.of(
                        FactName.asked("domain"), FactValue.of(domain),
                        FactName.asked("ownership"), FactValue.of("token-1"));
        var account =
                new Account(
                        new AccountId(UUID.randomUUID()),
                        Uid.withCheckDigit("500000000000001"),
                        "international",
                        "SG",
                        "A Pte Ltd",
                        Instant.EPOCH);
        var inquiry =
                new Inquiry(account, new Facts(answers), RECORDS, Locale.ENGLISH, LocalDate.EPOCH);
        var wanted =
                Set.of(
                        new FactName("records.wanted"),
                        new FactName("records.missing"),
                        new FactName("records.live"));
        return new RecordFacts(new Resolver(server.address()))
                .look(wanted, inquiry).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.getKey().value(),
                                        each -> each.getValue().toString()));
    }
}
