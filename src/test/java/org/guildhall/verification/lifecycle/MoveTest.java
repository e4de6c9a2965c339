package org.guildhall.verification.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.verification.lifecycle.Move.Who.APPLICANT;
import static org.guildhall.verification.lifecycle.Move.Who.SYSTEM;
import static org.guildhall.verification.lifecycle.Move.Who.VERIFIER;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.verification.lifecycle.Move.Who;
import org.guildhall.verification.lifecycle.VerificationCase.Progress;
import org.guildhall.verification.lifecycle.VerificationCase.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every state with every move by everybody: what this list doesn't name is refused.
class MoveTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Move> MOVES =
            List.of(
                    new Move.Start(),
                    new Move.Submit(),
                    new Move.Renew(),
                    new Move.Take(),
                    new Move.Verify(),
                    new Move.AskAgain(),
                    new Move.Reject(),
                    new Move.RejectForGood(),
                    new Move.Expire());

    /// Who, from, move, to: the specification, written a second time.
    private static final Map<List<Object>, String> ALLOWED =
            Map.ofEntries(
                    row(APPLICANT, "NOT_STARTED", Move.Start.class, "DRAFT"),
                    row(APPLICANT, "DRAFT", Move.Submit.class, "SUBMITTED"),
                    row(APPLICANT, "AWAITING_ACCOUNT", Move.Submit.class, "SUBMITTED"),
                    row(APPLICANT, "REJECTED_MAY_RETRY", Move.Submit.class, "SUBMITTED"),
                    row(APPLICANT, "VERIFIED", Move.Renew.class, "DRAFT"),
                    row(APPLICANT, "EXPIRED", Move.Renew.class, "DRAFT"),
                    row(VERIFIER, "SUBMITTED", Move.Take.class, "IN_REVIEW"),
                    row(VERIFIER, "IN_REVIEW", Move.Take.class, "IN_REVIEW"),
                    row(VERIFIER, "IN_REVIEW", Move.Verify.class, "VERIFIED"),
                    row(VERIFIER, "IN_REVIEW", Move.AskAgain.class, "AWAITING_ACCOUNT"),
                    row(VERIFIER, "IN_REVIEW", Move.Reject.class, "REJECTED_MAY_RETRY"),
                    row(VERIFIER, "IN_REVIEW", Move.RejectForGood.class, "REJECTED_FINAL"),
                    row(SYSTEM, "VERIFIED", Move.Expire.class, "EXPIRED"));

    static Stream<Arguments> everything() {
        return Arrays.stream(VerificationState.values())
                .flatMap(
                        state ->
                                MOVES.stream()
                                        .flatMap(
                                                move ->
                                                        Arrays.stream(Who.values())
                                                                .map(
                                                                        who ->
                                                                                Arguments.of(
                                                                                        state, move,
                                                                                        who))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void only_what_the_specification_names_is_possible(
            VerificationState state, Move move, Who who) {
        var before = in(state);
        var expected = ALLOWED.get(List.of(who, state.name(), move.getClass()));
        if (expected == null) {
            assertThatThrownBy(() -> before.after(move, who, "Ana", NOON))
                    .isInstanceOfSatisfying(
                            NoLongerPossible.class,
                            gone -> assertThat(gone.stateKey()).isEqualTo(state.key()));
        } else {
            var after = before.after(move, who, "Ana", NOON);
            assertThat(after.state().name()).isEqualTo(expected);
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(after.progress().by()).isEqualTo("Ana");
            assertThat(after.progress().since()).isEqualTo(NOON);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_ends_a_review_tells_the_account(VerificationState state, Move move, Who who) {
        if (move.isPossible(state, who) && who != APPLICANT && !(move instanceof Move.Take)) {
            assertThat(move.row().told()).isEqualTo(Move.Told.ACCOUNT);
        }
    }

    private static Map.Entry<List<Object>, String> row(
            Who who, String from, Class<? extends Move> move, String to) {
        return Map.entry(List.of(who, from, move), to);
    }

    private static VerificationCase in(VerificationState state) {
        var progress =
                new Progress(
                        state,
                        7,
                        1,
                        1,
                        NOON.minusSeconds(60),
                        "Bo",
                        Optional.empty(),
                        Optional.empty());
        var verdict = new Verdict(Optional.empty(), Set.of(Item.ADDRESS), "", "");
        return new VerificationCase(
                new CaseId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                Uid.withCheckDigit("100000000000001"),
                "international",
                progress,
                Details.EMPTY,
                "",
                NOON,
                verdict,
                Optional.empty());
    }
}
