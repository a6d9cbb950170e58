package org.twinge.cli;

import java.util.concurrent.Callable;
import org.twinge.cli.demo.Stories;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.StackState;
import picocli.CommandLine.Command;

@Command(name = "demo", description = "Plays the stories of Twinge on the running system, each step with its time.")
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        Home home = Home.find();
        Ports ports = StackState.requireUp(home).ports();
        new Stories(ports, new Identity(ports, new Secrets(home.secrets())), System.out).play();
        return 0;
    }
}
