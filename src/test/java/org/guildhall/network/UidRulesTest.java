package org.guildhall.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.guildhall.network.UidFacts.Claim;
import org.junit.jupiter.api.Test;

/// Which UIDs may sell together (onboarding.md section 8).
class UidRulesTest {
    private static final String SITE = "international";
    private static final UUID HARBOUR = UUID.randomUUID();
    private static final UUID OTHERS = UUID.randomUUID();
    private static final UUID APPLICATION = UUID.randomUUID();
    private static final Uid MASTER = uid(1);
    private static final Uid MAIN = uid(2);
    private static final Uid FIRST = uid(3);
    private static final Uid SECOND = uid(4);

    private final Map<Uid, UidFacts> known = new HashMap<>();

    UidRulesTest() {
        for (var uid : List.of(MASTER, MAIN, FIRST, SECOND)) known.put(uid, free(HARBOUR));
    }

    @Test
    void accounts_of_one_enterprise_that_nobody_holds_may_sell_together() {
        assertThat(check(FIRST, SECOND)).isEmpty();
    }

    @Test
    void each_of_them_belongs_to_the_one_verified_enterprise_the_master_too() {
        known.put(FIRST, free(OTHERS));
        known.put(MASTER, new UidFacts(Optional.empty(), "", SITE, Optional.empty()));
        assertThat(check(FIRST, SECOND))
                .containsExactly(
                        new Breach(UidRule.ONE_ENTERPRISE, MAIN, "Harbour", FIRST, "Others"),
                        new Breach(UidRule.ONE_ENTERPRISE, MAIN, "Harbour", MASTER, ""));
    }

    @Test
    void none_of_them_is_of_another_site() {
        known.put(FIRST, new UidFacts(Optional.of(HARBOUR), "Harbour", "china", Optional.empty()));
        assertThat(check(FIRST, SECOND))
                .containsExactly(new Breach(UidRule.ONE_SITE, MAIN, SITE, FIRST, "china"));
    }

    @Test
    void a_main_uid_of_another_enterprise_is_held_against_the_master() {
        known.put(MAIN, free(OTHERS));
        assertThat(check())
                .containsExactly(
                        new Breach(UidRule.ONE_ENTERPRISE, MASTER, "Harbour", MAIN, "Others"));
    }

    @Test
    void more_than_ten_associated_uids_are_too_many() {
        var eleven = new Uid[UidGroup.MOST_ASSOCIATED + 1];
        for (var i = 0; i < eleven.length; i++) {
            eleven[i] = Uid.withCheckDigit("2000000000000" + (10 + i));
            known.put(eleven[i], free(HARBOUR));
        }
        assertThat(check(eleven))
                .containsExactly(new Breach(UidRule.TEN_AT_MOST, MAIN, "10", eleven[10], "11"));
    }

    @Test
    void a_uid_of_a_reseller_can_t_be_an_associate_of_an_agency() {
        known.put(FIRST, held("agency", "agency", ""));
        assertThat(check(FIRST))
                .containsExactly(
                        new Breach(UidRule.ONE_BUSINESS_TYPE, MAIN, "reseller", FIRST, "agency"));
    }

    @Test
    void main_and_associated_uids_share_the_commission_level() {
        known.put(FIRST, held("reseller-plus", "reseller", "gold"));
        assertThat(check(FIRST))
                .containsExactly(new Breach(UidRule.ONE_LEVEL, MAIN, "silver", FIRST, "gold"));
    }

    @Test
    void one_uid_is_in_one_programme_at_a_time() {
        known.put(FIRST, held("reseller-plus", "reseller", "silver"));
        assertThat(check(FIRST))
                .containsExactly(
                        new Breach(
                                UidRule.ONE_PROGRAMME, MAIN, "reseller", FIRST, "reseller-plus"));
    }

    @Test
    void what_the_application_itself_holds_is_no_obstacle() {
        known.put(
                FIRST,
                new UidFacts(
                        Optional.of(HARBOUR),
                        "Harbour",
                        SITE,
                        Optional.of(new Claim(APPLICATION, "reseller", "reseller", "gold", true))));
        assertThat(check(FIRST)).isEmpty();
    }

    @Test
    void the_master_doesn_t_sell_unless_it_is_entered_so_it_may_be_in_another_programme() {
        known.put(MASTER, held("agency", "agency", ""));
        assertThat(check()).isEmpty();
        assertThat(check(MASTER))
                .extracting(Breach::rule)
                .containsExactly(UidRule.ONE_BUSINESS_TYPE);
    }

    @Test
    void nobody_is_entered_twice() {
        assertThat(check(FIRST, MAIN))
                .extracting(Breach::rule, Breach::other)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(UidRule.ENTERED_ONCE, MAIN));
    }

    private List<Breach> check(Uid... associated) {
        var group =
                new UidGroup(
                        APPLICATION,
                        "reseller",
                        "reseller",
                        Optional.of("silver"),
                        HARBOUR,
                        MASTER,
                        MAIN,
                        List.of(associated));
        return UidRules.check(group, uid -> Objects.requireNonNull(known.get(uid)));
    }

    private static UidFacts free(UUID enterprise) {
        var name = enterprise.equals(HARBOUR) ? "Harbour" : "Others";
        return new UidFacts(Optional.of(enterprise), name, SITE, Optional.empty());
    }

    private static UidFacts held(String programme, String businessType, String level) {
        var claim = new Claim(UUID.randomUUID(), programme, businessType, level, false);
        return new UidFacts(Optional.of(HARBOUR), "Harbour", SITE, Optional.of(claim));
    }

    private static Uid uid(int number) {
        return Uid.withCheckDigit("10000000000000" + number);
    }
}
