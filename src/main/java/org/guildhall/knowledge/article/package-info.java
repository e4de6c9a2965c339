/// Articles as they are written: editions, texts per language, and the files that come along.
@NullMarked
package org.guildhall.knowledge.article;

import org.jspecify.annotations.NullMarked;
