package org.guildhall.roster;

import java.util.Optional;
import org.guildhall.access.PersonId;

/// Who gets an application by rule, and why.
///
/// @param open how many applications they had before
/// @param deputyOf who looks after such applications and is away, when a deputy is chosen
public record Chosen(
        PersonId person, String name, Region region, long open, Optional<String> deputyOf) {}
