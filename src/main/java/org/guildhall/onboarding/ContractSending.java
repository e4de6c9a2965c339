package org.guildhall.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.contract.Conditions;
import org.guildhall.contract.Contact;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.Draft;
import org.guildhall.contract.Envelopes;
import org.guildhall.contract.Party;
import org.guildhall.contract.SheetBlock;
import org.guildhall.contract.SheetRow;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.SheetTable;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.ContractTerms;
import org.guildhall.programme.ContractTerms.Route;
import org.guildhall.programme.Programme;
import org.guildhall.terms.Sheet;
import org.guildhall.terms.Sheets;
import org.guildhall.verification.Verifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the contract from the confirmed sheet and sends it for signing (onboarding.md section 7).
@Service
class ContractSending {
    private final Passage passage;
    private final Onboarding onboarding;
    private final Sheets sheets;
    private final Verifications verifications;
    private final Contracts contracts;
    private final Envelopes envelopes;
    private final Texts texts;
    private final Settings settings;
    private final Vendor vendor;
    private final Clock clock;

    ContractSending(
            Passage passage,
            Onboarding onboarding,
            Sheets sheets,
            Verifications verifications,
            Contracts contracts,
            Envelopes envelopes,
            Texts texts,
            Settings settings,
            Vendor vendor,
            Clock clock) {
        this.passage = passage;
        this.onboarding = onboarding;
        this.sheets = sheets;
        this.verifications = verifications;
        this.contracts = contracts;
        this.envelopes = envelopes;
        this.texts = texts;
        this.settings = settings;
        this.vendor = vendor;
        this.clock = clock;
    }

    /// Prints and sends on one of the programme's routes, the usual one unless said otherwise; one
    /// contract at a time.
    @Transactional
    public Application send(Seen seen, Optional<Route> wanted, Staff caller) {
        var application = onboarding.find(seen.id(), caller);
        if (!application.allows(Action.SEND_CONTRACT)
                || application.agreement().contract().isPresent()) {
            throw application.noLongerPossible();
        }
        var route = route(onboarding.programme(application).contract(), wanted);
        var drafted = contracts.draft(draft(application, route), caller);
        var sent = contracts.send(drafted.id(), drafted.version(), caller);
        return passage.move(seen, new Move.SendContract(sent.id().value()), caller);
    }

    /// Back to the terms when no contract waits to be signed: a new version of the sheet comes
    /// first.
    @Transactional
    public Application reopen(Seen seen, String why, Staff caller) {
        var application = onboarding.find(seen.id(), caller);
        if (application.agreement().contract().isPresent()) throw application.noLongerPossible();
        return passage.move(seen, new Move.VoidContract(why), caller);
    }

    private static Conditions conditions(ContractTerms terms, Route route) {
        return new Conditions(
                route, terms.deadlineDays(), terms.reminderDays(), terms.termMonths());
    }

    private Route route(ContractTerms terms, Optional<Route> wanted) {
        var route = wanted.orElseGet(() -> terms.routes().getFirst());
        if (!terms.routes().contains(route) || !envelopes.offers(route)) {
            throw Invalid.at("route", "onboarding.contract.route.closed");
        }
        return route;
    }

    private Draft draft(Application application, Route route) {
        var programme = onboarding.programme(application);
        var sheet =
                sheets.version(
                        application.id().value(), application.agreement().sheet().orElseThrow());
        var applicant = application.applicant();
        var zone = settings.site(applicant.site()).zone();
        var text = texts.in(Locale.ENGLISH);
        return new Draft(
                application.id().value(),
                applicant.account().value(),
                application.identity().number(),
                programme.contract().template(),
                programme.name().in(text),
                new Party(vendor.name(), "", ""),
                partner(application),
                blocks(sheet, programme, text),
                sheet.version(),
                sheet.hash().orElseThrow(),
                LocalDate.ofInstant(clock.instant(), zone),
                zone,
                conditions(programme.contract(), route),
                new Contact(
                        application.answers().text("contactName"),
                        application.contactEmail().orElseThrow(),
                        applicant.language()));
    }

    private Party partner(Application application) {
        return verifications
                .of(application.applicant().account())
                .company()
                .map(company -> new Party(company.legalName(), company.number(), company.address()))
                .orElseGet(() -> new Party(application.applicant().company(), "", ""));
    }

    private List<SheetBlock> blocks(Sheet sheet, Programme programme, Text text) {
        return sheets.table(List.of(sheet), programme.sheet(), text).blocks().stream()
                .map(ContractSending::block)
                .toList();
    }

    private static SheetBlock block(SheetTable.Block block) {
        var rows =
                block.rows().stream()
                        .map(row -> new SheetRow(row.label(), row.values().getLast()))
                        .toList();
        return new SheetBlock(block.title(), rows);
    }
}
