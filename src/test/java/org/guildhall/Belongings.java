package org.guildhall;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.network.uid.UidRequest;
import org.guildhall.network.uid.UidRequests;
import org.guildhall.payment.NewMethod;
import org.guildhall.payment.PaymentKind;
import org.guildhall.payment.PaymentMethods;
import org.guildhall.platform.file.Upload;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Partner;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.guildhall.support.Routes.Route;
import org.guildhall.support.Stations;
import org.guildhall.support.Visit;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.verification.risk.Asking;
import org.guildhall.verification.risk.KycPaper;
import org.guildhall.verification.risk.KycRequests;
import org.guildhall.verification.risk.RiskDesk;

/// One thing of each kind that an account has, by the beginning of the addresses that lead to it.
///
/// @param drafter who has the draft
/// @param draft an application that is being filled in
/// @param document of that application
record Belongings(
        Persona owner,
        Persona member,
        Persona drafter,
        String company,
        String draft,
        String document,
        String invitation,
        String session,
        Map<String, String> byPlace) {

    /// Where an address leads to nobody's own: programmes are for all.
    private static final List<String> NOBODYS =
            List.of("/portal/join/{programme}", "/console/training/{course}");

    /// What only a partner in force has; `AmendmentTest` asks for one of another's.
    private static final String PARTNERS = "/portal/amendments/{id}";

    /// An account with two people, an invitation, a verification, a contract to sign, and, as the
    /// enterprise has one application at a time, another one of the same kind with a draft.
    static Belongings made(Installation guildhall, String name) {
        var crowd = guildhall.crowd();
        var company = name + " Company Pty Ltd";
        var owner = crowd.verifiedOwner(name + " Owner", company);
        var member = crowd.member(owner, name + " Member");
        var visit = crowd.signedIn(owner);
        visit.post(
                "/account/people",
                Fields.of(
                        "name",
                        "A Guest",
                        "email",
                        name.toLowerCase(Locale.ROOT) + ".guest@crowd.example",
                        "part",
                        "MEMBER",
                        "language",
                        "en"));
        var stations = new Stations(guildhall);
        var contract = stations.sent(owner);
        var drafter = crowd.verifiedOwner(name + " Drafter", name + " Draft " + company);
        var draft = stations.filledIn(drafter).toString();
        var byPlace = new LinkedHashMap<String, String>();
        byPlace.put("/portal/applications/{id}", stations.application(contract).toString());
        byPlace.put("/applications/{id}", draft);
        byPlace.put(
                "/portal/invitations/{id}",
                new Guests(guildhall).invited(owner.email(), company).toString());
        byPlace.put("/portal/contracts/{id}", contract.toString());
        byPlace.put("/desk/contracts/{id}", contract.toString());
        var trained = crowd.verifiedOwner(name + " Trained", name + " Trained " + company);
        var certificate = Partner.of(guildhall, trained, stations.reviewer()).certified();
        byPlace.put("/console/certificates/{id}", certificate.toString());
        byPlace.put("/portal/inbox/{id}", linked(visit, "/portal/inbox", "/portal/inbox/"));
        byPlace.put(
                "/portal/verification/documents/{id}",
                linked(visit, "/portal/verification", "/portal/verification/documents/"));
        var method = new NewMethod(PaymentKind.CARD, "Visa", "4242");
        var bound =
                guildhall.front(PaymentMethods.class).bind((Member) crowd.caller(owner), method);
        byPlace.put("/portal/payment/{id}", bound.id().toString());
        byPlace.put("/portal/kyc/papers/{id}", paper(guildhall, owner));
        byPlace.put("/portal/uids/requests/{id}", request(guildhall, name + " Partner"));
        byPlace.put("/portal/tickets/{id}", ticket(guildhall, owner));
        var invitation = linked(visit, "/account/people", "/account/people/invitations/");
        byPlace.put("/account/people/invitations/{id}", invitation);
        byPlace.put("/account/people/{id}", member.id().value().toString());
        var session = session(guildhall, owner);
        byPlace.put("/account/sessions/{id}", session);
        byPlace.put("/account/tokens/{id}", token(guildhall, owner));
        byPlace.put(
                "/account/second-factor/passkeys/{id}",
                passkey(guildhall, crowd.owner(name + " Passkey")));
        return new Belongings(
                owner,
                member,
                drafter,
                company,
                draft,
                document(crowd.signedIn(drafter), draft),
                invitation,
                session,
                byPlace);
    }

    /// What lies in the vault and wasn't handed in yet.
    private static String paper(Installation guildhall, Persona owner) {
        var crowd = guildhall.crowd();
        var caller = (Member) crowd.caller(owner);
        var verifier = (Staff) crowd.caller(crowd.staff("Vito Vault", Role.VERIFIER));
        var today = LocalDate.ofInstant(guildhall.clock().instant(), ZoneOffset.UTC);
        var asking = new Asking(Set.of(KycPaper.IDENTITY), today.plusDays(7), "Please.", "Why.");
        var requests = guildhall.front(KycRequests.class);
        guildhall.front(RiskDesk.class).open(verifier, caller.uid(), asking, false);
        requests.attach(caller, 1, KycPaper.IDENTITY, List.of(Upload.of("id.pdf", Crowd.PDF)));
        return requests.mine(caller).orElseThrow().papers().getFirst().id().toString();
    }

    /// What the owner asks support for.
    private static String ticket(Installation guildhall, Persona owner) {
        var request = new Request("other", "Ours", Optional.empty(), "Our words.", List.of());
        var caller = (Member) guildhall.crowd().caller(owner);
        var opened = guildhall.front(Tickets.class).open(request, Channel.PORTAL, caller);
        return opened.value().toString();
    }

    /// What the owner of a partner's main account asks for.
    private static String request(Installation guildhall, String name) {
        var crowd = guildhall.crowd();
        var owner = crowd.verifiedOwner(name, name + " Pty Ltd");
        var sister = crowd.sisterOf(owner, name + " Sister");
        new Partners(guildhall).reseller(owner, crowd.staff(name + " Developer", Role.BD));
        return guildhall
                .front(UidRequests.class)
                .ask(
                        UidRequest.Kind.ADD,
                        crowd.account(sister).uid(),
                        "",
                        (Member) crowd.caller(owner))
                .id()
                .toString();
    }

    /// The addresses of a route that lead to these, asked by somebody who has things of their own.
    List<String> paths(Route route, Belongings asking) {
        var path = route.path();
        if (!route.namesSomething() || NOBODYS.stream().anyMatch(path::startsWith))
            return List.of();
        if (path.startsWith(PARTNERS)) return List.of();
        var place =
                byPlace.entrySet().stream()
                        .filter(known -> path.startsWith(known.getKey()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("whose is " + path + "?"));
        var paths = new ArrayList<String>();
        paths.add(whole(path.replace("{id}", place.getValue())));
        if (path.contains("applications/{id}")) {
            paths.add(whole(path.replace("{id}", draft)));
        }
        if (path.contains("{document}")) {
            paths.add(whole(path.replace("{id}", asking.draft())));
        }
        return paths;
    }

    /// What may be answered: not there; or, where a document is named within something of the
    /// asker's own, that the form about that is stale.
    List<Integer> refusals(String path, Belongings asking) {
        var ownForm =
                path.contains(asking.draft()) || path.startsWith("/portal/verification/documents");
        return ownForm ? List.of(404, 409) : List.of(404);
    }

    private String whole(String path) {
        return path.replace("{document}", document)
                .replace("{file}", document)
                .replace("{field}", "documents");
    }

    private static String document(Visit visit, String draft) {
        var form = "/portal/applications/" + draft + "/form";
        var version = visit.get(form).page().select("input[name=version]").val();
        var file = new Visit.File("documents", "plan.pdf", "application/pdf", Crowd.PDF);
        visit.upload(
                "/portal/applications/" + draft + "/documents/documents",
                Fields.of("version", version),
                List.of(file));
        return linked(visit, form, "/applications/" + draft + "/documents/");
    }

    /// The id of the first thing of that kind that a page links or sends to.
    private static String linked(Visit visit, String page, String beginning) {
        var shown = visit.get(page).page();
        return Optional.ofNullable(
                        shown.selectFirst(
                                "[href^=%1$s], [action^=%1$s], [formaction^=%1$s]"
                                        .formatted("'" + beginning + "'")))
                .map(found -> found.attr("href") + found.attr("action") + found.attr("formaction"))
                .map(found -> found.substring(beginning.length()).replaceAll("/.*", ""))
                .orElseThrow(() -> new AssertionError("nothing on " + page + " at " + beginning));
    }

    private static String token(Installation guildhall, Persona owner) {
        var tokens = guildhall.front(ApiTokens.class);
        tokens.open(new Holder.OfPerson(owner.id()), "theirs", Duration.ofDays(1));
        return tokens.of(new Holder.OfPerson(owner.id())).getFirst().id().toString();
    }

    private static String session(Installation guildhall, Persona owner) {
        return guildhall
                .database()
                .sql("select id::text from account_session where person_id = :person limit 1")
                .param("person", owner.id().value())
                .query(String.class)
                .single();
    }

    /// As if an authenticator had made it: whoever has one owes it after a password.
    private static String passkey(Installation guildhall, Persona owner) {
        return guildhall
                .database()
                .sql(
                        """
                        insert into account_passkey
                               (id, person_id, credential, key, counter, backup_eligible, name, created_at)
                        values (gen_random_uuid(), :person, decode(replace(:text, '-', ''), 'hex'), '', 0, false,
                                'Theirs', now())
                        returning id::text
                        """)
                .param("person", owner.id().value())
                .param("text", owner.id().value().toString())
                .query(String.class)
                .single();
    }
}
