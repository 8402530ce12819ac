import type { CognitoDesk } from "../desk.ts";
import {
  adminCreateUser,
  adminDeleteUser,
  adminDisableUser,
  adminEnableUser,
  adminGetUser,
  adminResetUserPassword,
  adminSetUserPassword,
  adminUpdateUserAttributes,
  adminUserGlobalSignOut,
} from "./admin-users.ts";
import { confirmForgotPassword, forgotPassword } from "./forgotten-password.ts";
import { initiateAuth } from "./initiate-auth.ts";
import { listUsers } from "./list-users.ts";
import { changePassword, getUser, globalSignOut, revokeToken, updateUserAttributes } from "./own-user.ts";
import { respondToAuthChallenge } from "./respond-to-auth-challenge.ts";
import { associateSoftwareToken, setUserMfaPreference, verifySoftwareToken } from "./software-token.ts";

type Call = (desk: CognitoDesk, body: Record<string, unknown>) => Promise<unknown>;

/** Calls that need no AWS credentials: the client's id or a token is all they show. */
export const openCalls: Record<string, Call> = {
  InitiateAuth: initiateAuth,
  RespondToAuthChallenge: respondToAuthChallenge,
  AssociateSoftwareToken: associateSoftwareToken,
  VerifySoftwareToken: verifySoftwareToken,
  SetUserMFAPreference: setUserMfaPreference,
  ForgotPassword: forgotPassword,
  ConfirmForgotPassword: confirmForgotPassword,
  ChangePassword: changePassword,
  GetUser: getUser,
  UpdateUserAttributes: updateUserAttributes,
  GlobalSignOut: globalSignOut,
  RevokeToken: revokeToken,
};

/** Calls of an administrator, on the pool's ARN. */
export const adminCalls: Record<string, Call> = {
  AdminCreateUser: adminCreateUser,
  AdminGetUser: adminGetUser,
  AdminUpdateUserAttributes: adminUpdateUserAttributes,
  AdminSetUserPassword: adminSetUserPassword,
  AdminResetUserPassword: adminResetUserPassword,
  AdminDeleteUser: adminDeleteUser,
  AdminDisableUser: adminDisableUser,
  AdminEnableUser: adminEnableUser,
  AdminUserGlobalSignOut: adminUserGlobalSignOut,
  ListUsers: listUsers,
};
