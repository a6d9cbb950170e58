package org.twinge.dashboard.catalogue.model;

import java.util.List;

/** @param views on which pictures of the body it has a shape: front, back, side */
public record Region(String code, Text name, List<String> views) {}
