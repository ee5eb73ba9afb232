#pragma once

namespace pulsemates {

// clang-format off

/// The key of RFC 7515, A.2, as PKCS#8. It is printed there for all the world.
inline const char *const rfc7515Key =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCh+BYK4uPJtGXO\n"
    "jS1lYmM2K5J9vinh8CR3/BYlzJChNuOL2TSXxbbqY913EeZ8dCn5VrD7io8ImtxL\n"
    "aYk8wTM/U+3QGbh3hCUv7JFP5IV3aVlL6kKA0ywPVb9ilE8TA5a8bpvfbr3SvaNn\n"
    "juygxmj3AbONv/s4yDQs4v5tJ/reSlpIdJed1LnPmt7Ex1sFhSwsD174pcF1A5L5\n"
    "ROjtZMEQxrZHYJqkeDrrnGya11UxMFBji4NmXG9veoKjlnAqH2QbgtPr8jkiGUkf\n"
    "toaHLFcW9Qr4NY2ai50Xw0Byj3+H2JoY2PyrZ62EWQwuz3WTOTY8BwNNb2BvniHg\n"
    "VFbK5emhAgMBAAECggEAEq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyW\n"
    "PEAeP88vLNO97IjlA7/GQ5sLKMgvfTeXZx9SE+7YwVol2NXOoAJe46sui395IW/G\n"
    "O+pWJ1O0BkTGoVEn2bKVRUCgu+GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzj\n"
    "kn439X0M/V51gfpRLI9JYanrC4D4qAdGcopV/0ZHHzQlBjudU2QvXt4ehNYTCBr6\n"
    "XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl/x/jTj3ccPDVZFD9pIuhLhBOneufuBiB\n"
    "4cS98l2SR/RQyGWSeWjnczT0QU91p1DhOVRuOopznQKBgQDgHMQQ60imZV1URk0K\n"
    "pLttoLhyt3SmqdEf/kgHePDdtzEafpAu+cS191R2JiuoF2yzWXnwFDcqGigp5BNr\n"
    "0AHQfD8/Lk8l1Mk09jxxCfui5nYooNyac8YFjm3vItzVCVDnEd3BbVWG8qf6deqE\n"
    "lMGAg+C2V0L4oNXnP7LZcPAZRwKBgQC5A8R+CZW2MvRTLLHzwZkUXV866cff7tx6\n"
    "kqa0finGG0KgeqlaZPxgCZnFp7AeAcCMtiynVlJ7vMVgePsLq6XtON4tB5kP9jAP\n"
    "rq3rbAOal78eUH5OcED6eNuCV8ixEu1eWcPNCS/l1OW1EnXUEoEHKl54Xrrz2uNw\n"
    "kgMTP1FZ1wKBgAcCn1dwJKufzBWQxWQp1vsM5fggqPN1qGb5y0MAk3g7/Ls5bkUp\n"
    "5u9SN0Ai3Ya6hNnvWJMb7sXQX6U/zyO2M/hTip7tUeh7CXgwo59dkpN75gJLVds2\n"
    "9+DAncu3KXU4f2Fa+7bLNrur53k8KwPOq2bbuTG69QtV7Jr5MR0AHWKNAoGBAIf/\n"
    "evpitUf+4JYbLpvNXWcY052Mpz22aR84mY3nh3F2LF2mjMJDpTg7FmuyPcVw6EcG\n"
    "yoAe9fa65iNqCq+jdw6PVNGo2hxfjSiZ8IIzHdsPXI89//pMjZcQK9r+CCoRjaZj\n"
    "OYiIDktVWZzmevJuv6WywUqd57LE3Zar3dLSIkx1AoGAIYd7DHOhrWvxkwPQsRM2\n"
    "tOgrjbcrfvtQJipd+DlcxyVuuM9sQLdgjVk2oy26F0EmpScGLq2MowX7fhd/QJQ3\n"
    "ydy5cY7YIBi87w93IKLEdfnbJtoOPLUW0ITrJReOgo1cq9SbsxYawBgfp/gh6A56\n"
    "03k2+ZQwVK0JKSHuLFkuQ3U=\n"
    "-----END PRIVATE KEY-----\n";

/// 1024 bits: too few.
inline const char *const shortKey =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBAK9mT5qLlHR3XzAk\n"
    "UJLVCkXjM4OHwmr/EZn2jUw3C1L0WwGz8TLobnqcU1hL7TpIdSVbgVIp2tTlVtSs\n"
    "HdBzLa0Fqgv7m7U4ECsqSUzrsogN0EKuv3hmephXsRjRzxCbjV7yB6fLGP3MjNvD\n"
    "asVNC6d2U6d2Zt0yYUB5jZ2PwOnVAgMBAAECgYAmfx4ZnWkH5utNdar5jyiiDivQ\n"
    "Qou5UCJc2HBKugoSOu9+gDAALGOTJZxlVMTMdfrAKEVJ80XEVFGqe9xPU/hCFGbu\n"
    "qUXHivfZfO5p/VE2ulrxXzddIzx2EeB5loUkuMagCullGGN0g83CJ9K//tIMGaj9\n"
    "l33RI1+bMHDVBQa2QQJBANWlKUh4QISBx7Q0CZ7RBYGTrI8Te5Gd4H2m7vttR4ee\n"
    "yOczUaq3Aea0osgKDKu1AV9OK4KA5GjjRiavPUOARlcCQQDSLCDGI3D8dz5bdaxz\n"
    "+n81o77yzxP+RDSbRp0KhAqcIWa+oV02uge6hUBJUKKs+jEhLqU8Bkft7aExVnKz\n"
    "+z2zAkEAtcu36GHjTJ3+qHnLYegtTkiyAoGqmYuFVoaxPyOLRX05KXuC18iohn9Z\n"
    "MO1UQNxiUY37+i3hrtsOe6aMdB74OwJAfnPMeEpEpbH9E7w2OUWjGhvePGr5RYe1\n"
    "+yK+Q+B0HcI+9j1SPyYolkGsDzBz4A1cV/GfuwCwcGgEDxJLSxzD3wJAPnW/tazg\n"
    "aYzGfktWh2WTIj0msOdWII/zq6QLY6EQ+7lde4jGEsubI6EunvOPDZVmn/vKvnzk\n"
    "Q7gjFaYi1gXlvg==\n"
    "-----END PRIVATE KEY-----\n";

/// Of another kind.
inline const char *const curveKey =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgUsUwsANPnH/jTtRE\n"
    "HYLK5U3QQXx/LH8+hTNGAu/Poq2hRANCAARCm64u8yI1FkFd2hZ0asCqmJ3EGj9V\n"
    "4QRrncqc2B6WL/1X+hdfHlwwgnqu6FmOm4Qw9m13k7pP4WQ+NGwHMLaB\n"
    "-----END PRIVATE KEY-----\n";

// clang-format on

} // namespace pulsemates
