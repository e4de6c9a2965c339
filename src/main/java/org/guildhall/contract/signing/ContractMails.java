package org.guildhall.contract.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Permission;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.lifecycle.ContractStore;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Letter.Reader;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.mail.Wording;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Component;

/// The mails about contracts: to the contact and the owners of the partner's account, to the
/// vendor's signatories, and to whoever sent the contract when it ends unsigned.
@Component
class ContractMails implements EventConsumer {
    private final ContractStore store;
    private final Accounts accounts;
    private final Partnerships partnerships;
    private final StaffDirectory staff;
    private final Mailroom mailroom;
    private final Wording wording;
    private final Settings settings;

    ContractMails(
            ContractStore store,
            Accounts accounts,
            Partnerships partnerships,
            StaffDirectory staff,
            Mailroom mailroom,
            Wording wording,
            Settings settings) {
        this.store = store;
        this.accounts = accounts;
        this.partnerships = partnerships;
        this.staff = staff;
        this.mailroom = mailroom;
        this.wording = wording;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals("contract")) {
            return;
        }
        var contract = store.byId(new ContractId(event.subject().id())).orElseThrow();
        switch (event.type()) {
            case "sent" -> post(event, contract, sent(contract), partner(contract));
            case "scanned" -> post(event, contract, "scanned", sender(contract));
            case "returned" -> post(event, contract, "returned", partner(contract));
            case "signed", "accepted" -> post(event, contract, "to-countersign", signatories());
            case "countersigned" -> post(event, contract, completed(contract), partner(contract));
            case "declined" -> post(event, contract, "declined", sender(contract));
            case "voided" -> voided(event, contract);
            case "expired" -> {
                post(event, contract, "expired", partner(contract));
                post(event, contract, "expired-unsigned", sender(contract));
            }
            case "reminded" -> remind(event, contract);
            case "renewal-due", "ran-out" -> {
                var successors = successors(contract);
                if (successors.isEmpty()) post(event, contract, event.type(), partner(contract));
                else post(event, contract, event.type(), successors, Optional.of("/console"));
                post(event, contract, event.type() + "-desk", sender(contract));
            }
            default -> {}
        }
    }

    /// The code that a signer asked for; it is no part of history, so it is posted at once.
    void code(Contract contract, Person signer, String code) {
        var text = wording.in(signer.language());
        var key = "contract.mail.code";
        mailroom.post(
                new Letter(
                        "contract.code:" + contract.id().value() + ":" + UUID.randomUUID(),
                        "contract.code",
                        signer.reader(),
                        contract.id().value(),
                        text.of(key + ".title", contract.number()),
                        List.of(text.of(key + ".text", contract.number())),
                        List.of(new Fact(text.of("contract.mail.code.label"), code)),
                        Optional.empty(),
                        Nature.SECRET));
    }

    /// One that was never sent is taken back in silence.
    private void voided(Event event, Contract contract) {
        if (!ContractState.DRAFTED.name().equals(event.from())) {
            post(event, contract, "voided", partner(contract));
        }
    }

    private void remind(Event event, Contract contract) {
        switch (ContractState.valueOf(event.text("state"))) {
            case SIGNED_BY_PARTNER -> post(event, contract, "countersign-soon", signatories());
            case SCANNED -> post(event, contract, "scan-waits", sender(contract));
            case DRAFTED, SENT, VIEWED -> post(event, contract, "sign-soon", partner(contract));
            case COMPLETED, DECLINED, VOIDED, EXPIRED -> {}
        }
    }

    /// What opens the console reads otherwise than what changes the terms of a partner.
    private static String completed(Contract contract) {
        return contract.draft().amends().isPresent() ? "amended" : "completed";
    }

    private static String sent(Contract contract) {
        return switch (contract.route()) {
            case ELECTRONIC -> "sent";
            case PAPER -> "sent-paper";
            case OUTSIDE -> "sent-outside";
        };
    }

    private void post(Event event, Contract contract, String kind, List<Reader> readers) {
        post(event, contract, kind, readers, Optional.empty());
    }

    /// @param path where the letter leads, unless it is the contract
    private void post(
            Event event,
            Contract contract,
            String kind,
            List<Reader> readers,
            Optional<String> path) {
        for (var reader : readers) mailroom.post(letter(event, contract, kind, reader, path));
    }

    private Letter letter(
            Event event, Contract contract, String kind, Reader reader, Optional<String> path) {
        var text = wording.in(reader.language());
        var key = "contract.mail." + kind;
        var partner = contract.draft().partner().name();
        return new Letter(
                event.id() + ":contract." + kind + ":" + reader.email(),
                "contract." + kind,
                reader,
                contract.id().value(),
                text.of(key + ".title", contract.number(), partner),
                List.of(text.of(key + ".text", contract.number(), partner).split("\n\n")),
                facts(event, contract, text),
                path.map(to -> new Link(text.of("network.console.title"), settings.link(to)))
                        .or(() -> Optional.of(link(contract, kind, text))));
    }

    private static List<Fact> facts(Event event, Contract contract, Text text) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("contract.mail.number"), contract.number()));
        facts.add(new Fact(text.of("contract.mail.programme"), contract.draft().programmeIn(text)));
        if (event.reason() != null) {
            facts.add(new Fact(text.of("contract.mail.reason"), event.reason()));
        }
        contract.due().map(until -> deadline(until, contract, text)).ifPresent(facts::add);
        contract.effective()
                .map(day -> new Fact(text.of("contract.mail.effective"), text.date(day)))
                .ifPresent(facts::add);
        contract.lastDay()
                .map(day -> new Fact(text.of("contract.fact.last-day"), text.date(day)))
                .ifPresent(facts::add);
        return facts;
    }

    private static Fact deadline(Instant until, Contract contract, Text text) {
        return new Fact(
                text.of("contract.mail.deadline"), text.moment(until, contract.draft().zone()));
    }

    private Link link(Contract contract, String kind, Text text) {
        var path =
                switch (kind) {
                    case "to-countersign",
                            "countersign-soon",
                            "declined",
                            "expired-unsigned",
                            "scanned",
                            "scan-waits",
                            "renewal-due-desk",
                            "ran-out-desk" ->
                            "/desk/contracts/";
                    default -> "/portal/contracts/";
                };
        return new Link(
                text.of("contract.mail." + kind + ".link"),
                settings.link(path + contract.id().value()));
    }

    /// The owners of the account that took the place of the one that signed; they reach no contract
    /// of that one.
    private List<Reader> successors(Contract contract) {
        var signed = accounts.account(contract.account()).uid();
        return partnerships.successor(contract.application(), signed).stream()
                .flatMap(uid -> accounts.byUid(uid).stream())
                .flatMap(account -> accounts.owners(account.id()).stream())
                .map(Person::reader)
                .toList();
    }

    /// The owners, and the contact unless that one has left the account.
    private List<Reader> partner(Contract contract) {
        var readers = new LinkedHashMap<String, Reader>();
        for (var owner : accounts.owners(contract.account())) {
            readers.put(owner.email().value(), owner.reader());
        }
        var contact = contract.draft().contact();
        if (!accounts.hasLeft(contact.email(), contract.account())) {
            readers.putIfAbsent(
                    contact.email(),
                    new Reader(contact.email(), contact.name(), contact.language(), null));
        }
        return List.copyOf(readers.values());
    }

    private List<Reader> signatories() {
        return staff.whoMay(Permission.COUNTERSIGN_CONTRACTS).stream().map(Person::reader).toList();
    }

    /// Whoever sent it, or everybody who could look after it when whoever did has left.
    private List<Reader> sender(Contract contract) {
        var sender = contract.sentBy().map(person -> person.value().toString()).orElse("");
        return staff.lookingAfter(sender, Permission.REVIEW_APPLICATIONS).stream()
                .map(Person::reader)
                .toList();
    }
}
