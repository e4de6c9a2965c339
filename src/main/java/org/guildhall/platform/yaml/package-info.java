/// Files of YAML, read strictly: everything that is wrong is told at once, with its line and what
/// would be right.
@NullMarked
package org.guildhall.platform.yaml;

import org.jspecify.annotations.NullMarked;
