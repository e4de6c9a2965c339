/// Articles of the help centre for programs.
@NullMarked
package org.guildhall.knowledge.api;

import org.jspecify.annotations.NullMarked;
