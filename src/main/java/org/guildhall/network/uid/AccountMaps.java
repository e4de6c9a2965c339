package org.guildhall.network.uid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Uid;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.network.Breach;
import org.guildhall.network.Partnership;
import org.guildhall.network.PartnershipStore;
import org.guildhall.network.ProgrammeWords;
import org.guildhall.network.UidGroup;
import org.guildhall.network.Uids;
import org.guildhall.network.uid.AccountMap.Group;
import org.guildhall.network.uid.AccountMap.Part;
import org.guildhall.platform.web.Text;
import org.guildhall.verification.VerificationView;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.lifecycle.EnterpriseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Draws up which accounts of an enterprise sell in what, and which rules they break.
@Component
class AccountMaps {
    private final Uids uids;
    private final PartnershipStore partnerships;
    private final Verifications verifications;
    private final Accounts accounts;
    private final ProgrammeWords words;

    AccountMaps(
            Uids uids,
            PartnershipStore partnerships,
            Verifications verifications,
            Accounts accounts,
            ProgrammeWords words) {
        this.uids = uids;
        this.partnerships = partnerships;
        this.verifications = verifications;
        this.accounts = accounts;
        this.words = words;
    }

    /// Everything that an enterprise has, for the desk. Unknown enterprises aren't there.
    @Transactional(readOnly = true)
    public AccountMap of(EnterpriseId enterprise, Text text) {
        var known = verifications.enterprise(enterprise);
        var held = uids.of(enterprise);
        var groups = held.stream().map(each -> group(each, text, true, this::name)).toList();
        var taken = held.stream().flatMap(each -> each.all().stream()).toList();
        var others =
                verifications.accounts(enterprise).stream()
                        .filter(uid -> !taken.contains(uid))
                        .map(this::other)
                        .toList();
        return new AccountMap(known.legalName(), groups, others);
    }

    /// A partnership as one of its own people sees it: its accounts, and of them by name only the
    /// reader's own.
    @Transactional(readOnly = true)
    public AccountMap of(Partnership partnership, Member reader, Text text) {
        Function<Uid, String> names = uid -> uid.equals(reader.uid()) ? name(uid) : "";
        var own = group(uids.of(partnership), text, false, names);
        return new AccountMap(partnership.company(), List.of(own), List.of());
    }

    private Group group(UidGroup held, Text text, boolean staff, Function<Uid, String> names) {
        var partnership = partnerships.ofApplication(held.application());
        var over = partnership.flatMap(Partnership::ended).isPresent();
        // What is over breaks no rule: its accounts are free.
        Map<Uid, List<String>> broken = over ? Map.of() : broken(held, text, staff);
        var all = new ArrayList<AccountMap.Account>();
        if (!held.selling().contains(held.master())) {
            all.add(account(held, held.master(), Part.MASTER, broken, names));
        }
        all.add(account(held, held.main(), Part.MAIN, broken, names));
        held.associated()
                .forEach(uid -> all.add(account(held, uid, Part.ASSOCIATED, broken, names)));
        var state = partnership.map(_ -> over ? "ended" : "in-force").orElse("under-way");
        var href =
                partnership
                        .map(Partnership::deskPath)
                        .orElse("/desk/applications/" + held.application());
        return new Group(
                words.programme(held.programme(), text),
                held.level().map(level -> words.level(held.programme(), level, text)).orElse(""),
                text.of("network.partner.state." + state),
                staff ? href : null,
                all);
    }

    private Map<Uid, List<String>> broken(UidGroup held, Text text, boolean staff) {
        return uids.breaches(held).stream()
                .collect(
                        groupingBy(
                                Breach::other,
                                mapping(
                                        breach -> text.of(uids.told(breach, held, "", staff)),
                                        toList())));
    }

    private AccountMap.Account account(
            UidGroup held,
            Uid uid,
            Part part,
            Map<Uid, List<String>> broken,
            Function<Uid, String> names) {
        return new AccountMap.Account(
                uid,
                part,
                uid.equals(held.master()),
                names.apply(uid),
                isVerified(uid),
                broken.getOrDefault(uid, List.of()));
    }

    private AccountMap.Account other(Uid uid) {
        return new AccountMap.Account(uid, Part.OTHER, false, name(uid), true, List.of());
    }

    private boolean isVerified(Uid uid) {
        return verifications.of(uid).filter(VerificationView::verified).isPresent();
    }

    private String name(Uid uid) {
        return accounts.byUid(uid).map(Account::name).orElse("");
    }
}
