package org.guildhall.onboarding.desk;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.access.Uid;
import org.guildhall.desk.Words;
import org.guildhall.platform.database.Like;

/// Words that the desk's list is searched for, as they were typed: one piece, to be found in
/// company, number or UID.
public record DeskWords(String typed) {
    public DeskWords {
        typed = Uid.ungrouped(typed);
    }

    private static final Pattern OF_A_NUMBER = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern OF_A_UID = Pattern.compile("[0-9]+");

    /// Whether nothing is looked for.
    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /// Whether they aren't parted by blanks, so that an index has their pairs of characters.
    public boolean isPaired() {
        return Words.isPaired(typed);
    }

    /// Whether they are too short for an index to look them up.
    boolean isShort() {
        return Words.isShort(typed);
    }

    /// What is true of an application `a` that has them. There are only plain letters in a number
    /// and only digits in a UID: other words aren't looked for in them, nor is their case where
    /// they have none, for this is asked of every row.
    public String areThere() {
        return Stream.of(
                        isCased() ? "a.company ilike :like" : "a.company like :like",
                        OF_A_NUMBER.matcher(typed).matches() ? "a.number ilike :like" : "",
                        OF_A_UID.matcher(typed).matches() ? "a.uid like :like" : "")
                .filter(place -> !place.isEmpty())
                .collect(joining(" or ", "(", ")"));
    }

    /// What the statements call them.
    public Map<String, String> values() {
        return Map.of(
                "like",
                Like.anywhere(typed),
                "part",
                Like.anywhere(Words.longestPart(typed)),
                "words",
                typed);
    }

    private boolean isCased() {
        return !typed.toLowerCase(Locale.ROOT).equals(typed.toUpperCase(Locale.ROOT));
    }
}
