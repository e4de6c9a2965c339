/// Forms as data: groups of fields, what was typed read by their types, answers, and how they are
/// shown.
@NamedInterface("form")
@NullMarked
package org.guildhall.programme.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
