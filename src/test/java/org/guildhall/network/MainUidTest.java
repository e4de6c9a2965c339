package org.guildhall.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.guildhall.access.Caller.Member;
import org.guildhall.network.uid.UidRequest;
import org.guildhall.network.uid.UidRequest.Kind;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Fields;
import org.guildhall.support.Locks;
import org.guildhall.support.Visit.Answer;
import org.junit.jupiter.api.Test;

/// The main UID after activation, and two programmes that want the same UID (onboarding.md section
/// 8).
class MainUidTest extends UidGround {
    @Test
    void the_developer_changes_the_main_uid_with_a_reason_and_access_moves() {
        var partnership = partners.reseller(owner, bd);
        var page = partnership.deskPath() + "/uids";
        var path = partnership.deskPath() + "/main-uid";
        desk.get(page);
        var target = uid(sister).value();

        assertThat(change(path, target, "").status()).isEqualTo(422);
        assertThat(change(path, target, "Their head office moved.").status()).isEqualTo(303);

        assertThat(console(sister)).isEqualTo(200);
        assertThat(console(owner)).isEqualTo(403);
        assertThat(letter(owner, "main UID of")).contains("Their head office moved.");
        letter(sister, "main UID of");
        assertThat(desk.get(partnership.deskPath()).body())
                .contains("The main UID is " + uid(sister).grouped(), "Their head office moved.");
        assertThat(change(path, uid(owner).value(), "Back again.").status()).isEqualTo(409);
    }

    @Test
    void a_main_uid_of_another_enterprise_is_refused_with_both_names_on_the_desk() {
        var partnership = partners.reseller(owner, bd);
        var other = guildhall.crowd().verifiedOwner("Sten Stranger", "Other " + company);
        var answer = change(partnership.deskPath() + "/main-uid", uid(other).value(), "A try.");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".problems").text())
                .contains(uid(owner).grouped(), company, "Other " + company);
        assertThat(console(owner)).isEqualTo(200);
    }

    @Test
    void of_two_programmes_that_take_one_uid_at_once_one_wins_and_the_other_is_told() {
        var partnership = partners.reseller(owner, bd);
        var request = requests.ask(Kind.ADD, uid(sister), "", (Member) caller(owner));
        var rival = partners.group(sister, "reseller-plus", "reseller", "silver");

        var second = new CompletableFuture<UidRequest>();
        partners.transactions()
                .executeWithoutResult(
                        _ -> {
                            partners.claim(rival);
                            Thread.ofVirtual()
                                    .start(() -> complete(second, () -> approve(request)));
                            Locks.awaited(guildhall, 1, "into network_uid ");
                        });

        assertThatThrownBy(second::join)
                .hasCauseInstanceOf(Invalid.class)
                .satisfies(
                        thrown ->
                                assertThat(words((Invalid) requireNonNull(thrown.getCause())))
                                        .contains(uid(owner).grouped(), uid(sister).grouped())
                                        .contains("reseller-plus"));
        assertThat(partnership.associated()).isEmpty();
        assertThat(requests.find(request.id(), staff(bd)).isOpen()).isTrue();
    }

    private Answer change(String path, String uid, String why) {
        return desk.post(path, Fields.of("version", "1", "uid", uid, "words", why));
    }

    private UidRequest approve(UidRequest request) {
        return requests.approve(request.id(), request.version(), staff(bd));
    }

    private static <T> void complete(CompletableFuture<T> future, Supplier<T> work) {
        try {
            future.complete(work.get());
        } catch (RuntimeException refused) {
            future.completeExceptionally(refused);
        }
    }

    private String words(Invalid invalid) {
        var text = guildhall.front(Texts.class).in(Locale.ENGLISH);
        return String.join(" ", invalid.problems().stream().map(text::of).toList());
    }
}
