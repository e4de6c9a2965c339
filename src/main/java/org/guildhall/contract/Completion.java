package org.guildhall.contract;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// Makes the certificate of completion: every event of a contract with time, person, network
/// address and the file's SHA-256, sealed by the vendor. It is part of the contract and, like it,
/// in English.
@Component
class Completion {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Events events;
    private final Files files;
    private final Signing signing;
    private final Settings settings;

    Completion(Events events, Files files, Signing signing, Settings settings) {
        this.events = events;
        this.files = files;
        this.signing = signing;
        this.settings = settings;
    }

    /// The certificate of a contract that both have signed, made of its history.
    FileId certificate(Contract contract) {
        var history = events.of(contract.id().value());
        var last = history.getLast();
        var paper = Paper.print(form(contract, history).document());
        var vendor = contract.draft().vendor().name();
        var reason = "Certificate of completion of contract " + contract.number();
        return files.store(signing.attest(paper, vendor, reason, last.at()));
    }

    private PaperForm form(Contract contract, List<Event> history) {
        var draft = contract.draft();
        var values =
                Map.of(
                        "number", contract.number(),
                        "vendor", draft.vendor().name(),
                        "partner", draft.partner().name(),
                        "verify", settings.link("/verify"),
                        "authority", authority());
        return PaperForm.named("certificate", values)
                .block("facts", "The contract", facts(contract, history))
                .rows("events", history.stream().map(Completion::row).toList());
    }

    private static List<SheetRow> facts(Contract contract, List<Event> history) {
        var draft = contract.draft();
        var rows = new ArrayList<SheetRow>();
        rows.add(new SheetRow("Programme", draft.programme()));
        rows.add(new SheetRow("Application", draft.applicationNumber()));
        rows.add(
                new SheetRow(
                        "Decision sheet",
                        "version " + draft.sheetVersion() + ", SHA-256 " + draft.sheetHash()));
        history.stream().flatMap(Completion::signer).forEach(rows::add);
        contract.effective()
                .map(day -> day + " 00:00 (" + draft.zone().getId() + ")")
                .ifPresent(begin -> rows.add(new SheetRow("In force from", begin)));
        rows.add(new SheetRow("Finished file, SHA-256", history.getLast().text("sha256")));
        return rows;
    }

    private static Stream<SheetRow> signer(Event event) {
        var signed =
                "%s <%s>, signature %s, %s"
                        .formatted(
                                event.text("name"),
                                event.text("email"),
                                event.text("method"),
                                time(event.at()));
        return switch (event.type()) {
            case "signed" ->
                    Stream.of(
                            new SheetRow(
                                    "Signed for the partner",
                                    signed + ", identified by a code mailed to that address"));
            case "countersigned" -> Stream.of(new SheetRow("Signed for the vendor", signed));
            default -> Stream.of();
        };
    }

    private static List<String> row(Event event) {
        return List.of(
                time(event.at()),
                what(event),
                event.actor().name(),
                event.text("address"),
                event.text("sha256"));
    }

    private static String what(Event event) {
        return switch (event.type()) {
            case "drafted" -> "Contract made";
            case "sent" -> "Sent to the partner";
            case "viewed" -> "Opened and viewed by the partner's authorised signer";
            case "code-sent" -> "Signing code mailed to " + event.text("email");
            case "signed" -> "Signed for the partner by " + event.text("name");
            case "countersigned" -> "Signed for the vendor by " + event.text("name");
            case "reminded" -> "Reminder sent";
            default -> event.type();
        };
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneOffset.UTC)) + " UTC";
    }

    private String authority() {
        try {
            return SealedPdf.fingerprint(signing.seals().authority().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
