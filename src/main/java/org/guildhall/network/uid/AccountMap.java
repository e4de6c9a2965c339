package org.guildhall.network.uid;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.access.Uid;
import org.jspecify.annotations.Nullable;

/// The accounts of one enterprise by what they sell in, with every rule that is broken in words: a
/// picture, and the table behind it.
///
/// @param enterprise its legal name
/// @param others accounts of the enterprise that are in no programme
public record AccountMap(String enterprise, List<Group> groups, List<Account> others) {
    public AccountMap {
        groups = List.copyOf(groups);
        others = List.copyOf(others);
    }

    /// What an account is to a partnership or application.
    public enum Part {
        MASTER,
        MAIN,
        ASSOCIATED,
        OTHER;

        /// The message that names it.
        public String key() {
            return "network.part." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// One application or partnership with its accounts, in the order of the picture: the master
    /// where it doesn't sell itself, the main one, the associated ones.
    ///
    /// @param level empty before the decision sheet says it
    /// @param state how it stands, in the reader's words
    public record Group(
            String programme,
            String level,
            String state,
            @Nullable String href,
            List<Account> accounts) {
        public Group {
            accounts = List.copyOf(accounts);
        }
    }

    /// One account.
    ///
    /// @param isMaster whether it is the company master UID, be it besides what it sells as
    /// @param name empty where it isn't the reader's business
    /// @param broken the rules that it breaks, in the reader's words
    public record Account(
            Uid uid,
            Part part,
            boolean isMaster,
            String name,
            boolean verified,
            List<String> broken) {
        public Account {
            broken = List.copyOf(broken);
        }
    }

    /// A row of the table.
    public record Row(Account account, String programme, String level, String state) {}

    /// All accounts below each other.
    public List<Row> rows() {
        var held =
                groups.stream()
                        .flatMap(
                                group ->
                                        group.accounts().stream()
                                                .map(
                                                        each ->
                                                                new Row(
                                                                        each,
                                                                        group.programme(),
                                                                        group.level(),
                                                                        group.state())));
        var free = others.stream().map(each -> new Row(each, "–", "", "–"));
        return Stream.concat(held, free).toList();
    }
}
