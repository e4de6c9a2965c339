package org.guildhall.onboarding.offer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.contract.paper.Conditions;
import org.guildhall.contract.paper.Contact;
import org.guildhall.contract.paper.Draft;
import org.guildhall.contract.paper.Party;
import org.guildhall.contract.paper.SheetBlock;
import org.guildhall.contract.paper.SheetRow;
import org.guildhall.contract.service.Envelopes;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.ContractTerms;
import org.guildhall.programme.ContractTerms.Route;
import org.guildhall.programme.Programme;
import org.guildhall.terms.Sheet;
import org.guildhall.terms.SheetTable;
import org.guildhall.terms.Sheets;
import org.guildhall.verification.Verifications;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// What contracts of an application are printed from: its parties, a confirmed version of its
/// sheet, and the ways of signing that the programme allows.
@Component
@NamedInterface("offer")
public class ContractDrafts {
    private final ApplicationStore store;
    private final Applications applications;
    private final Sheets sheets;
    private final Verifications verifications;
    private final Envelopes envelopes;
    private final Texts texts;
    private final Settings settings;
    private final Vendor vendor;
    private final Clock clock;

    ContractDrafts(
            ApplicationStore store,
            Applications applications,
            Sheets sheets,
            Verifications verifications,
            Envelopes envelopes,
            Texts texts,
            Settings settings,
            Vendor vendor,
            Clock clock) {
        this.store = store;
        this.applications = applications;
        this.sheets = sheets;
        this.verifications = verifications;
        this.envelopes = envelopes;
        this.texts = texts;
        this.settings = settings;
        this.vendor = vendor;
        this.clock = clock;
    }

    /// The draft of a contract on that version of the sheet, on the programme's form.
    public Draft of(ApplicationId id, int version, Route route) {
        return of(store.byId(id).orElseThrow(), version, route);
    }

    Draft of(Application application, int version, Route route) {
        var id = application.id();
        var programme = applications.programme(application);
        var sheet = sheets.version(id.value(), version);
        var applicant = application.applicant();
        var zone = settings.site(applicant.site()).zone();
        var text = texts.in(Locale.ENGLISH);
        return new Draft(
                id.value(),
                applicant.account().value(),
                application.identity().number(),
                terms(programme).template(),
                programme.name().in(text),
                new Party(vendor.name(), "", ""),
                partner(application),
                blocks(sheet, programme, text),
                sheet.version(),
                sheet.hash().orElseThrow(),
                LocalDate.ofInstant(clock.instant(), zone),
                zone,
                conditions(terms(programme), route),
                new Contact(
                        application.answers().text("contactName"),
                        application
                                .contactEmail()
                                .orElseThrow(() -> new NotAllowed("onboarding.contract.erased")),
                        applicant.language()),
                Optional.empty(),
                Optional.of(titles(programme)));
    }

    /// Contracts are made in English; their pages and letters speak the reader's language.
    private Map<String, String> titles(Programme programme) {
        return Texts.LANGUAGES.stream()
                .map(texts::in)
                .collect(
                        Collectors.toMap(
                                text -> text.locale().getLanguage(),
                                text -> programme.name().in(text)));
    }

    /// Only a programme with a contract ever comes to one.
    private static ContractTerms terms(Programme programme) {
        return programme.contract().orElseThrow();
    }

    /// The way that was wanted, or the programme's usual one; refused when it is shut.
    public Route route(Programme programme, Optional<Route> wanted) {
        var routes = terms(programme).routes();
        var route = wanted.orElseGet(routes::getFirst);
        if (!routes.contains(route) || !envelopes.offers(route)) {
            throw Invalid.at("route", "onboarding.contract.route.closed");
        }
        return route;
    }

    /// The ways that are open, to choose from.
    public List<Choice> routes(Programme programme, Text text) {
        return programme.contract().map(ContractTerms::routes).orElse(List.of()).stream()
                .filter(envelopes::offers)
                .map(Enum::name)
                .map(
                        route ->
                                new Choice(
                                        route,
                                        text.of("onboarding.contract.route." + route),
                                        text.of("onboarding.contract.route." + route + ".hint")))
                .toList();
    }

    private static Conditions conditions(ContractTerms terms, Route route) {
        return new Conditions(
                route, terms.deadlineDays(), terms.reminderDays(), terms.termMonths());
    }

    private Party partner(Application application) {
        return verifications
                .of(application.applicant().account())
                .company()
                .map(company -> new Party(company.legalName(), company.number(), company.address()))
                .orElseGet(() -> new Party(application.applicant().company(), "", ""));
    }

    private List<SheetBlock> blocks(Sheet sheet, Programme programme, Text text) {
        return sheets.table(List.of(sheet), programme, text).blocks().stream()
                .map(ContractDrafts::block)
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
