package org.twinge.cli;

import java.util.concurrent.Callable;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Login;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "token",
        description = "Prints an access token for curl.",
        footer = {
            "",
            "Example: curl -H \"Authorization: Bearer $(./twinge token --as runner@demo.twinge)\" localhost:8083/v1/findings"
        })
final class TokenCommand implements Callable<Integer> {
    @Option(
            names = "--as",
            required = true,
            paramLabel = "USER",
            description =
                    "An address such as runner@demo.twinge (the part before @demo.twinge will do), or integration.")
    private String user = "";

    @Override
    public Integer call() {
        Home home = Home.find();
        var identity = new Identity(StackState.requireUp(home).ports(), new Secrets(home.secrets()));
        System.out.println(
                user.equals("integration")
                        ? identity.integrationToken()
                        : identity.token(Login.address(user), Login.password()));
        return 0;
    }
}
