<aura:application access="GLOBAL" extends="ltng:outApp" description="Lightning Out dependencies of the viewer">
  <aura:dependency resource="c:assistantHistory" />
</aura:application>
