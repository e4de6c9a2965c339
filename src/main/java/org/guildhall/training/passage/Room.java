package org.guildhall.training.passage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.PersonId;
import org.guildhall.network.Partnership;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Training;
import org.guildhall.training.course.Course;

/// All that is known of one partnership's training at a moment. Pure.
///
/// @param courses those that its programme asks for
/// @param gone who has left the partner's accounts since, or whose account sells there no more
public record Room(
        Partnership partnership,
        Programme programme,
        Enablement enablement,
        List<Course> courses,
        List<Attempt> attempts,
        List<Certificate> certificates,
        Set<PersonId> gone,
        Instant now) {
    /// A course of the programme by its code.
    public Optional<Course> course(String code) {
        return courses.stream().filter(course -> course.code().equals(code)).findFirst();
    }

    /// How many people have to hold a certificate of each course.
    public int needed() {
        return programme.training().map(Training::persons).orElse(0);
    }

    /// The tasks of the go-live.
    public List<ChecklistItem> tasks() {
        return programme.training().map(Training::goLive).orElse(List.of());
    }

    /// The tasks that are still to be done.
    public List<ChecklistItem> openTasks() {
        var done = enablement.tasks().keySet();
        return tasks().stream().filter(task -> !done.contains(task.code())).toList();
    }

    /// Whether it needn't be taken, or enough people have passed it.
    public boolean isDone(Course course) {
        return enablement.waivers().containsKey(course.code()) || certified(course) >= needed();
    }

    /// Whether every course is done that has to be.
    public boolean isTrained() {
        return courses.stream().allMatch(this::isDone);
    }

    /// How many people who are still there hold a certificate of it that counts now.
    public int certified(Course course) {
        return (int)
                certificates.stream()
                        .filter(each -> each.course().equals(course.code()) && each.isValid(now))
                        .map(Certificate::person)
                        .filter(person -> !gone.contains(person))
                        .distinct()
                        .count();
    }

    /// The newest certificate of a person.
    public Optional<Certificate> certificate(Course course, PersonId person) {
        return certificates.stream()
                .filter(each -> each.course().equals(course.code()))
                .filter(each -> each.person().equals(person))
                .reduce((_, later) -> later);
    }

    /// Whether the quiz is open to that person: nothing passed that counts long enough, and
    /// attempts left.
    public boolean mayTry(Course course, PersonId person) {
        var passed = certificate(course, person).filter(each -> !each.isDue(now));
        return passed.isEmpty() && left(course, person) > 0;
    }

    /// How many attempts a person has left.
    public int left(Course course, PersonId person) {
        var since = certificate(course, person).map(Certificate::issued).orElse(Instant.MIN);
        var used =
                tried(course, person).stream()
                        .filter(each -> !each.excused() && !each.passed())
                        .filter(each -> each.at().isAfter(since))
                        .count();
        return (int) Math.max(0, course.quiz().attempts() - used);
    }

    /// What a person has answered so far.
    public List<Attempt> tried(Course course, PersonId person) {
        return attempts.stream()
                .filter(each -> each.course().equals(course.code()))
                .filter(each -> each.person().equals(person))
                .toList();
    }
}
