package org.guildhall.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.guildhall.network.UidFacts.Claim;

/// The accounts with which one application or partnership is meant to sell.
///
/// @param application whose they are
/// @param site where it applies; nothing for that of its main UID
/// @param enterprise the verified enterprise that applies
/// @param master the company master UID; it sells only when it is also main or associated
/// @param level the commission level, once the decision sheet says it
public record UidGroup(
        UUID application,
        Optional<String> site,
        String programme,
        String businessType,
        Optional<String> level,
        UUID enterprise,
        Uid master,
        Uid main,
        List<Uid> associated) {
    /// As many associated UIDs a main one may have.
    public static final int MOST_ASSOCIATED = 10;

    public UidGroup {
        associated = List.copyOf(associated);
    }

    /// The accounts of what sells at the site of its main UID.
    public UidGroup(
            UUID application,
            String programme,
            String businessType,
            Optional<String> level,
            UUID enterprise,
            Uid master,
            Uid main,
            List<Uid> associated) {
        this(
                application,
                Optional.empty(),
                programme,
                businessType,
                level,
                enterprise,
                master,
                main,
                associated);
    }

    /// Main first, then the associated ones: what is authorised at activation.
    public List<Uid> selling() {
        var all = new ArrayList<Uid>();
        all.add(main);
        all.addAll(associated);
        return all;
    }

    /// Whether its application holds others than these, or another main one.
    boolean differsFrom(Map<Uid, Claim> claims) {
        return claims.entrySet().stream()
                .filter(held -> held.getValue().application().equals(application))
                .anyMatch(
                        held ->
                                !selling().contains(held.getKey())
                                        || held.getValue().main() != held.getKey().equals(main));
    }

    /// With one more associated UID.
    public UidGroup and(Uid uid) {
        var more = new ArrayList<>(associated);
        more.add(uid);
        return with(main, more);
    }

    /// With another main UID; the one so far stays as an associated one, or goes.
    UidGroup ledBy(Uid other, boolean staying) {
        var rest = new ArrayList<>(associated);
        rest.remove(other);
        if (staying && !main.equals(other)) rest.add(main);
        return with(other, rest);
    }

    private UidGroup with(Uid newMain, List<Uid> others) {
        return new UidGroup(
                application,
                site,
                programme,
                businessType,
                level,
                enterprise,
                master,
                newMain,
                others);
    }

    /// These and the master.
    public List<Uid> all() {
        var all = new ArrayList<>(selling());
        if (!all.contains(master)) all.add(master);
        return all;
    }
}
