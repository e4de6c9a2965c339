package org.guildhall.verification.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.verification.risk.Move.Who.ACCOUNT;
import static org.guildhall.verification.risk.Move.Who.CLOCK;
import static org.guildhall.verification.risk.Move.Who.VERIFIER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.verification.risk.Move.Who;
import org.guildhall.verification.risk.RiskCase.Asked;
import org.guildhall.verification.risk.RiskCase.Progress;
import org.guildhall.verification.risk.RiskCase.Verdict;
import org.junit.jupiter.api.Test;

/// Every state with every move by everybody: what this list doesn't name is refused.
class RiskMoveTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Move> MOVES =
            List.of(
                    new Move.Open(),
                    new Move.Submit(),
                    new Move.Accept(),
                    new Move.Refuse(),
                    new Move.Withdraw(),
                    new Move.Remind());

    /// Who, from, move, to: the specification, written a second time.
    private static final Map<List<Object>, KycState> ALLOWED =
            Map.ofEntries(
                    row(VERIFIER, KycState.NONE, new Move.Open(), KycState.ASKED),
                    row(ACCOUNT, KycState.ASKED, new Move.Submit(), KycState.UNDER_REVIEW),
                    row(ACCOUNT, KycState.REFUSED, new Move.Submit(), KycState.UNDER_REVIEW),
                    row(VERIFIER, KycState.UNDER_REVIEW, new Move.Accept(), KycState.ACCEPTED),
                    row(VERIFIER, KycState.UNDER_REVIEW, new Move.Refuse(), KycState.REFUSED),
                    row(VERIFIER, KycState.ASKED, new Move.Withdraw(), KycState.WITHDRAWN),
                    row(VERIFIER, KycState.UNDER_REVIEW, new Move.Withdraw(), KycState.WITHDRAWN),
                    row(VERIFIER, KycState.REFUSED, new Move.Withdraw(), KycState.WITHDRAWN),
                    row(CLOCK, KycState.ASKED, new Move.Remind(), KycState.ASKED),
                    row(CLOCK, KycState.REFUSED, new Move.Remind(), KycState.REFUSED));

    @Test
    void only_what_the_specification_names_is_possible() {
        for (var state : KycState.values()) {
            for (var move : MOVES) {
                for (var who : Who.values()) tried(state, move, who);
            }
        }
    }

    private static void tried(KycState state, Move move, Who who) {
        var before = in(state);
        var expected = ALLOWED.get(List.<Object>of(who, state, move));
        if (expected == null) {
            assertThatThrownBy(() -> before.after(move, who, "Ana", NOON))
                    .as("%s %s by %s", state, move, who)
                    .isInstanceOf(NoLongerPossible.class);
            return;
        }
        var after = before.after(move, who, "Ana", NOON);
        assertThat(after.state()).as("%s %s by %s", state, move, who).isEqualTo(expected);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.progress().ended().isPresent()).isEqualTo(expected.isEnd());
    }

    private static Map.Entry<List<Object>, KycState> row(
            Who who, KycState from, Move move, KycState to) {
        return Map.entry(List.of(who, from, move), to);
    }

    private static RiskCase in(KycState state) {
        var since = NOON.minusSeconds(60);
        return new RiskCase(
                new RiskCaseId(UUID.randomUUID()),
                "KYC-2026-00001",
                new AccountId(UUID.randomUUID()),
                Uid.withCheckDigit("100000000000001"),
                "international",
                new Progress(state, 7, 1, since, "Bo", since, Optional.empty(), Optional.empty()),
                new Asked(Set.of(KycPaper.IDENTITY), "", ""),
                LocalDate.of(2026, 12, 1),
                new Verdict(Set.of(KycPaper.ADDRESS), "", ""));
    }
}
