package org.guildhall.training.course;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The questions at the end of a course.
///
/// @param passMark percent of the questions that have to be answered rightly
/// @param attempts how often somebody may try before a business developer has to say a word
/// @param validMonths how long a certificate counts
public record Quiz(int passMark, int attempts, int validMonths, List<Question> questions) {
    private static final int PERCENT = 100;

    public Quiz {
        questions = List.copyOf(questions);
        if (passMark < 1 || passMark > PERCENT || attempts < 1 || validMonths < 1) {
            throw new IllegalArgumentException("pass mark 1 to 100, attempts and months from 1");
        }
        if (questions.isEmpty()) throw new IllegalArgumentException("a quiz needs questions");
    }

    /// The codes of the questions that these answers get wrong.
    public List<String> wrong(Map<String, Set<String>> answers) {
        return questions.stream()
                .filter(each -> !each.right().equals(answers.getOrDefault(each.code(), Set.of())))
                .map(Question::code)
                .toList();
    }

    /// Percent of the questions answered rightly, rounded down.
    public int score(int wrong) {
        return PERCENT * (questions.size() - wrong) / questions.size();
    }

    /// Whether that many wrong answers are few enough.
    public boolean isPassed(int wrong) {
        return score(wrong) >= passMark;
    }
}
