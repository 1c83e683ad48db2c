package id.jmo.local.launcher.command;

import id.jmo.local.launcher.doctor.Doctor;
import id.jmo.local.launcher.doctor.Finding;
import id.jmo.local.launcher.suite.Checkout;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.PartStatus;
import id.jmo.local.launcher.suite.PartStatus.State;
import id.jmo.local.launcher.suite.Suite;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "doctor",
        description =
                "Says what is wrong in the suite, what to do first, and which section of the runbook is about it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:something is"})
@SuppressWarnings("NullAway.Init") // picocli sets the parent before it runs a command.
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private Jmo jmo;

    @Override
    public Integer call() {
        Suite suite = jmo.suite();
        List<PartStatus> parts = suite.status();
        List<URI> metrics = parts.stream()
                .filter(each -> each.state() == State.UP || each.state() == State.UNHEALTHY)
                .filter(each -> each.part().isService() || each.part().equals(Part.GATEWAY))
                .map(each -> suite.metricsUri(each.part()))
                .toList();
        Doctor doctor = Doctor.of(Checkout.find());
        List<Finding> findings = doctor.examine(parts, metrics);
        findings.forEach(DoctorCommand::print);
        System.out.printf(
                "%s %d parts, %d rules: %s. %d further rules compare with earlier, which takes a Prometheus.%n",
                findings.isEmpty() ? "✓" : "✗", parts.size(), doctor.judged(), said(findings.size()), doctor.others());
        return findings.isEmpty() ? 0 : 1;
    }

    private static String said(int findings) {
        return switch (findings) {
            case 0 -> "nothing is wrong";
            case 1 -> "one thing is wrong";
            default -> findings + " things are wrong";
        };
    }

    private static void print(Finding finding) {
        System.out.println((finding.urgent() ? "✗ " : "! ") + finding.what());
        if (!finding.action().isEmpty()) {
            System.out.println("    " + finding.action());
        }
        finding.section().ifPresent(section -> System.out.println("    docs/runbook.md: " + section));
    }
}
