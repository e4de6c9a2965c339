package org.guildhall.knowledge.search;

import org.guildhall.knowledge.article.ArticleId;

/// How well an article answers a question.
///
/// @param score the higher the better, only against others of the same question
/// @param covered how much of what was asked it speaks of, from 0 to 1; rare words weigh more
public record Hit(ArticleId article, double score, double covered) {}
