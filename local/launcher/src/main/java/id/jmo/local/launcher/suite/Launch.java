package id.jmo.local.launcher.suite;

import java.util.List;
import java.util.Map;

/**
 * How to start one part.
 *
 * @param environment set beside the few variables that every process needs; nothing else of the caller's is passed on
 * @param program identifies what is started: it changes when the part is built anew, or is to know other instances
 */
record Launch(List<String> command, Map<String, String> environment, String program) {}
