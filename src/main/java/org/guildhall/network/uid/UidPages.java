package org.guildhall.network.uid;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Uid;
import org.guildhall.network.Partnerships;
import org.guildhall.network.UidChanges;
import org.guildhall.network.uid.UidRequest.Kind;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The partner's page of its accounts: who sells, what was asked for, and asking.
@Controller
class UidPages {
    private static final String HERE = "/portal/uids";
    private static final int LONGEST_WORDS = 2000;

    private final Partnerships partnerships;
    private final UidRequests requests;
    private final AccountMaps maps;

    UidPages(Partnerships partnerships, UidRequests requests, AccountMaps maps) {
        this.partnerships = partnerships;
        this.requests = requests;
        this.maps = maps;
    }

    private record Wanted(Uid uid, String words) {}

    /// The help centre leads here everybody who reads it; who isn't in a partnership is told why at
    /// the console.
    @GetMapping(HERE)
    @Access(PARTNER)
    ModelAndView uids(Member caller, Page page) {
        if (partnerships.of(caller).isEmpty()) return seeOther("/console");
        return shown(Kind.ADD, Form.empty(), caller, page);
    }

    @PostMapping(HERE + "/additions")
    @Access(OWNER)
    ModelAndView add(Form form, Member caller, Page page) {
        return ask(Kind.ADD, form, caller, page);
    }

    @PostMapping(HERE + "/removals")
    @Access(OWNER)
    ModelAndView remove(Form form, Member caller, Page page) {
        return ask(Kind.REMOVE, form, caller, page);
    }

    @PostMapping(HERE + "/requests/{id}/withdrawal")
    @Access(OWNER)
    ModelAndView withdraw(@PathVariable UUID id, Form form, Member caller) {
        requests.withdraw(id, SeenVersion.of(form), caller);
        return seeOther(HERE, "network.notice.request.withdrawn");
    }

    private ModelAndView ask(Kind kind, Form form, Member caller, Page page) {
        return form.read(() -> wanted(form))
                .then(
                        wanted -> {
                            requests.ask(kind, wanted.uid(), wanted.words(), caller);
                            return seeOther(HERE, "network.notice.request.asked");
                        })
                .orElse(() -> shown(kind, form, caller, page));
    }

    private static Wanted wanted(Form form) {
        return new Wanted(
                form.enter(UidChanges.FIELD, Uid::new),
                form.takeOptional("words", typed -> Form.text(typed, LONGEST_WORDS)).orElse(""));
    }

    /// @param kind which of the two forms was sent last
    private ModelAndView shown(Kind kind, Form form, Member caller, Page page) {
        var mine = partnerships.of(caller).orElseThrow(NotFound::new);
        var open = mine.ended().isEmpty() && mine.main().equals(caller.uid());
        return page(
                "network/uids",
                Map.of(
                        "partnership",
                        mine,
                        "map",
                        maps.of(mine, caller, page.text()),
                        "requests",
                        requests.of(mine.id(), caller),
                        "mayAsk",
                        open && UidStep.ASK.isFor(caller),
                        "kind",
                        kind,
                        "form",
                        form));
    }
}
