package org.guildhall.contract.signing;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.paper.Manner;
import org.guildhall.contract.paper.Paper;
import org.guildhall.contract.paper.PaperForm;
import org.guildhall.contract.paper.SheetRow;
import org.guildhall.contract.seal.SealedPdf;
import org.guildhall.contract.seal.Signing;
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
        var manner = Manner.of(contract.route());
        var values =
                Map.of(
                        "number", contract.number(),
                        "vendor", draft.vendor().name(),
                        "partner", draft.partner().name(),
                        "concluded", manner.concluded(),
                        "proof", manner.proof(),
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
        draft.amends()
                .map(
                        each ->
                                new SheetRow(
                                        each.renews() ? "Renews contract" : "Amends contract",
                                        each.number()))
                .ifPresent(rows::add);
        history.stream().flatMap(Completion::signer).forEach(rows::add);
        contract.effective()
                .map(day -> day + " 00:00 (" + draft.zone().getId() + ")")
                .ifPresent(begin -> rows.add(new SheetRow("In force from", begin)));
        contract.lastDay()
                .ifPresent(last -> rows.add(new SheetRow("Last day in force", last.toString())));
        rows.add(new SheetRow("Finished file, SHA-256", history.getLast().text("sha256")));
        return rows;
    }

    private static Stream<SheetRow> signer(Event event) {
        return switch (event.type()) {
            case "signed", "accepted" ->
                    Stream.of(new SheetRow("Signed for the partner", signature(event)));
            case "countersigned" ->
                    Stream.of(new SheetRow("Signed for the vendor", signature(event)));
            default -> Stream.of();
        };
    }

    private static String signature(Event event) {
        var name = event.text("name");
        if (event.type().equals("accepted")) {
            return "%s, on paper, dated %s; scan compared and accepted by %s, %s"
                    .formatted(name, event.text("day"), event.actor().name(), time(event.at()));
        }
        if (event.text("method").equals("service")) {
            return "%s, through the signing service, %s"
                    .formatted(name, time(Instant.parse(event.text("at"))));
        }
        if (event.text("method").equals("paper")) {
            return "%s, on paper, dated %s; handed in by %s, %s"
                    .formatted(name, event.text("day"), event.actor().name(), time(event.at()));
        }
        var known =
                event.type().equals("signed")
                        ? ", identified by a code mailed to that address"
                        : "";
        return "%s <%s>, signature %s, %s%s%s"
                .formatted(
                        name,
                        event.text("email"),
                        event.text("method"),
                        time(event.at()),
                        known,
                        stamp(event.text("stamped")));
    }

    private static String stamp(String stamped) {
        return switch (stamped) {
            case "" -> "";
            case "missing" -> ", without a time stamp: the service did not answer";
            default -> ", time stamp (RFC 3161) " + time(Instant.parse(stamped));
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
            case "handed-over" -> "Handed over to the signing service";
            case "sent" -> "Sent to the partner";
            case "viewed" -> "Opened and viewed by the partner's authorised signer";
            case "code-sent" -> "Signing code mailed to " + event.text("email");
            case "signed" -> "Signed for the partner by " + event.text("name");
            case "countersigned" -> "Signed for the vendor by " + event.text("name");
            case "scanned" -> "Scan of the signed paper handed in";
            case "returned" -> "Scan returned: " + event.reason();
            case "accepted" -> "Scan compared with the contract and accepted";
            case "reminded" -> "Reminder sent";
            case "halted" -> "Stands still while the application is on hold";
            case "gone-on" -> "Goes on, with as many days to sign as it had";
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
