/// Files kept by their content, encrypted, and the checks on what people upload.
@NullMarked
package org.guildhall.platform.file;

import org.jspecify.annotations.NullMarked;
